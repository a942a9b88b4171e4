// spawn: std::thread
// loop: range-for
// origin: parameter vector
// waits: join
// distance: helper of an own library
// differs: body of the helper
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the helper calls one after the other
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace util {

using Job = std::function<void()>;

inline void runAll(const std::vector<Job> &jobs) {
#ifdef TWIN
  for (const Job &job : jobs)
    job();
#else
  std::vector<std::thread> threads;
  threads.reserve(jobs.size());
  for (const Job &job : jobs)
    threads.emplace_back(job);
  for (auto &t : threads)
    t.join();
#endif
}

} // namespace util

struct Invoice {
  std::string number;
  double amount;
};

class Billing {
public:
  void sendInvoices(const std::vector<Invoice> &invoices) {
    std::vector<util::Job> jobs;
    for (const Invoice &invoice : invoices)
      jobs.push_back([this, &invoice] { send(invoice); });
    util::runAll(jobs);
  }

private:
  void send(const Invoice &invoice) {
    witness::task();
    sent_ += invoice.amount > 0;
  }
  std::atomic<int> sent_{0};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Billing().sendInvoices(std::vector<Invoice>(n, Invoice{"R-1", 9.5}));
  return witness::report();
}
