// spawn: std::thread
// loop: index
// origin: vector parameter
// limiter: mutex
// waits: joined after the loop
// distance: same function
// differs: how long the lock is held
// A: unbounded Y7 | limiter: mutex around the start
// B: bounded N3 | waits: joined while the mutex is held
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

struct Posting {
  std::int64_t account;
  std::int64_t cents;
};

class Ledger {
public:
  void post(const std::vector<Posting> &postings) {
    for (std::size_t i = 0; i != postings.size(); ++i) {
      std::lock_guard<std::mutex> guard(mutex_);
      writers_.emplace_back(&Ledger::write, this, postings[i]);
#ifdef TWIN
      writers_.back().join();
      writers_.pop_back();
#endif
    }
    for (auto &writer : writers_)
      writer.join();
    writers_.clear();
  }

private:
  void write(Posting) { witness::task(); }
  std::mutex mutex_;
  std::vector<std::thread> writers_;
};

int main(int argc, char **argv) {
  Ledger ledger;
  ledger.post(std::vector<Posting>(witness::size(argc, argv), Posting{1000, 250}));
  return witness::report();
}
