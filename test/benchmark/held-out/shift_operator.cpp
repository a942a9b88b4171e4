// spawn: std::thread
// loop: iterators
// origin: list parameter
// waits: destructor of an own class
// distance: overloaded operator
// differs: what the operator does when enough run
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: joins the oldest
// witness: runnable
#include "witness.h"
#include <functional>
#include <list>
#include <string>
#include <thread>

class Parallel {
  std::list<std::thread> running_;
  unsigned limit_;

public:
  explicit Parallel(unsigned limit) : limit_(limit) {}
  Parallel(const Parallel &) = delete;
  ~Parallel() {
    while (!running_.empty())
      join_oldest();
  }

  Parallel &operator<<(std::function<void()> work) {
#ifdef TWIN
    if (running_.size() >= limit_)
      join_oldest();
#endif
    running_.emplace_back(std::move(work));
    return *this;
  }

private:
  void join_oldest() {
    running_.front().join();
    running_.pop_front();
  }
};

struct Invoice {
  int number;
  std::string pdf;
};

static void print(const Invoice &invoice) { witness::task(); }

void print_all(const std::list<Invoice> &invoices) {
  Parallel parallel(8);
  for (std::list<Invoice>::const_iterator i = invoices.begin(); i != invoices.end(); ++i)
    parallel << [i] { print(*i); };
}

int main(int argc, char **argv) {
  print_all(std::list<Invoice>(witness::size(argc, argv)));
  return witness::report();
}
