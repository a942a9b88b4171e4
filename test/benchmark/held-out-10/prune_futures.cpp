// spawn: std::async
// loop: range-for
// origin: parameter list
// waits: future
// distance: helper function
// differs: what happens when none is ready
// A: unbounded Y1 | limiter: none (only ready futures are removed)
// B: bounded N5 | limiter: waits until fewer than 7 are left
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <string>

using Pending = std::list<std::future<void>>;

static void dropReady(Pending &pending) {
  pending.remove_if([](std::future<void> &f) {
    return f.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  });
}

class Reviewer {
public:
  void review(const std::list<std::string> &patches) {
    for (const auto &patch : patches) {
      dropReady(pending_);
#ifdef TWIN
      while (pending_.size() >= 7) {
        pending_.front().wait();
        dropReady(pending_);
      }
#endif
      pending_.push_back(std::async(std::launch::async, [this, &patch] { check(patch); }));
    }
    pending_.clear();
  }

private:
  void check(const std::string &patch) {
    (void)patch;
    witness::task();
  }
  Pending pending_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Reviewer().review(std::list<std::string>(n, "diff"));
  return witness::report();
}
