// spawn: std::packaged_task in a detached std::thread
// loop: while over istream
// origin: lines of a CSV file
// waits: futures, batch by batch
// distance: helper function
// differs: what happens to a full batch
// A: unbounded Y5 | limiter: a full batch is forgotten
// B: bounded N6 | limiter: a full batch is awaited
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Policy {
  std::string number;
  double premium = 0;
};

class Repricer {
public:
  explicit Repricer(double factor) : factor_(factor) {}

  void run(std::istream &csv) {
    std::string line;
    std::getline(csv, line); // column names
    while (std::getline(csv, line)) {
      Policy policy;
      if (!parse(line, policy)) {
        std::cerr << "bad line: " << line << '\n';
        continue;
      }
      pending_.push_back(reprice(std::move(policy)));
      if (pending_.size() == kBatch)
        settle();
    }
    for (auto &f : pending_)
      total_ += f.get();
    pending_.clear();
  }

  double total() const { return total_; }

private:
  static constexpr std::size_t kBatch = 9;

  static bool parse(const std::string &line, Policy &out) {
    std::istringstream fields(line);
    return std::getline(fields, out.number, ',') && fields >> out.premium;
  }

  std::future<double> reprice(Policy policy) {
    std::packaged_task<double()> task([policy = std::move(policy), factor = factor_] {
      witness::task();
      return policy.premium * factor;
    });
    auto result = task.get_future();
    std::thread(std::move(task)).detach();
    return result;
  }

  void settle() {
#ifdef TWIN
    for (auto &f : pending_)
      total_ += f.get();
#endif
    pending_.clear();
  }

  double factor_;
  double total_ = 0;
  std::vector<std::future<double>> pending_;
};

int main(int argc, char **argv) {
  std::stringstream csv("policy,premium\n", std::ios::in | std::ios::out | std::ios::ate);
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    csv << "P" << i << ",120.5\n";
  Repricer repricer(1.03);
  repricer.run(csv);
  return witness::report();
}
