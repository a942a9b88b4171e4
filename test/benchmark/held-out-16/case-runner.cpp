// spawn: std::thread detached
// loop: counted
// origin: cases of a suite
// waits: future of the oldest
// distance: member function
// differs: kind of wait for the oldest
// A: bounded N5 | limiter: window of eight, the oldest is awaited
// B: unbounded Y4 | limiter: window of eight, the oldest is given up after a time
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cstdio>
#include <deque>
#include <future>
#include <string>
#include <thread>
#include <vector>

struct Verdict {
  std::string name;
  bool passed = false;
};

class Runner {
public:
  explicit Runner(std::vector<std::string> names) : names_(std::move(names)) {}

  int run() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (running_.size() >= kParallel)
        settleOldest();
      start(names_[i]);
    }
    while (!running_.empty())
      settleOldest();
    return failures_;
  }

private:
  static constexpr std::size_t kParallel = 8;

  void start(std::string name) {
    std::promise<Verdict> promise;
    running_.push_back(promise.get_future());
    std::thread([name = std::move(name), promise = std::move(promise)]() mutable {
      witness::task();
      promise.set_value({std::move(name), true});
    }).detach();
  }

  void settleOldest() {
    std::future<Verdict> oldest = std::move(running_.front());
    running_.pop_front();
#ifdef TWIN
    if (oldest.wait_for(std::chrono::microseconds(150)) == std::future_status::timeout) {
      ++failures_;
      return;
    }
#endif
    const Verdict verdict = oldest.get();
    if (!verdict.passed)
      std::fprintf(stderr, "FAILED %s\n", verdict.name.c_str());
    failures_ += !verdict.passed;
  }

  std::vector<std::string> names_;
  std::deque<std::future<Verdict>> running_;
  int failures_ = 0;
};

int main(int argc, char **argv) {
  std::vector<std::string> names;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    names.push_back("Parser.Case" + std::to_string(i));
  Runner(std::move(names)).run();
  return witness::report();
}
