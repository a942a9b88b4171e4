// spawn: std::thread
// loop: nested range-for
// origin: map of vectors
// limiter: chunks
// waits: per batch
// distance: member function
// differs: what happens to the full batch
// A: unbounded Y5 | limiter: batch detached
// B: bounded N6 | limiter: batch joined
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Protocol {
  std::string pollingStation;
  std::map<std::string, std::uint32_t> votes;
};

using Returns = std::map<std::string, std::vector<Protocol>>;

class Tally {
public:
  void count(const Returns &returns) {
    for (const auto &[district, protocols] : returns) {
      for (const auto &protocol : protocols) {
        batch_.emplace_back([this, &protocol] { add(protocol); });
        if (batch_.size() >= kBatch)
          flush();
      }
    }
    finish();
  }

  std::uint64_t total() const { return total_; }

private:
  static constexpr std::size_t kBatch = 10;

  void add(const Protocol &protocol) {
    witness::task();
    std::uint64_t sum = 0;
    for (const auto &[party, votes] : protocol.votes)
      sum += votes;
    std::lock_guard hold(lock_);
    total_ += sum;
  }

  void flush() {
    for (auto &t : batch_)
#ifndef TWIN
      t.detach();
#else
      t.join();
#endif
    batch_.clear();
  }

  void finish() {
    for (auto &t : batch_)
      t.join();
    batch_.clear();
  }

  std::mutex lock_;
  std::uint64_t total_ = 0;
  std::vector<std::thread> batch_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Returns returns;
  for (std::size_t i = 0; i < n; ++i)
    returns["district " + std::to_string(i % 3)].push_back({"station " + std::to_string(i), {{"A", 10}, {"B", 20}}});
  Tally tally;
  tally.count(returns);
  return witness::report();
}
