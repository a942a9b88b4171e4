// trap: T23 T39
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: class of a pool
// differs: what happens when no idle worker is left
// A: unbounded Y7 | limiter: bound on idle workers
// B: bounded N9 | limiter: waits when all workers are busy
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

class WorkerCache {
public:
  void run(std::function<void()> fn) {
    std::unique_lock lk(mu_);
#ifdef TWIN
    changed_.wait(lk, [&] { return busy_ < kKeep; });
#endif
    ++busy_;
    if (idle_ > 0) {
      --idle_;
      handoff_.push_back(std::move(fn));
      changed_.notify_all();
      return;
    }
    std::thread([this, fn = std::move(fn)]() mutable { loop(std::move(fn)); }).detach();
  }

private:
  void loop(std::function<void()> fn) {
    for (;;) {
      fn();
      std::unique_lock lk(mu_);
      --busy_;
      changed_.notify_all();
      if (idle_ == kKeep)
        return;
      ++idle_;
      changed_.wait(lk, [&] { return !handoff_.empty(); });
      fn = std::move(handoff_.front());
      handoff_.pop_front();
    }
  }

  static constexpr int kKeep = 8;
  std::mutex mu_;
  std::condition_variable changed_;
  std::list<std::function<void()>> handoff_;
  int idle_ = 0, busy_ = 0;
};

struct Invoices {
  std::vector<unsigned> numbers;
};

static WorkerCache cache;

void book(const Invoices &in) {
  for (unsigned number : in.numbers)
    cache.run([number] {
      witness::task();
      if (number == 0)
        std::puts("draft");
    });
}

int main(int argc, char **argv) {
  book(Invoices{std::vector<unsigned>(witness::size(argc, argv), 77)});
  return witness::report();
}
