// spawn: std::thread
// loop: range-for
// origin: parameter set
// waits: join
// distance: same function
// differs: lifetime of the guard object
// A: bounded N4 | limiter: guard object moves into the task
// B: unbounded Y5 | limiter: guard object ends with the iteration
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

class Gate {
public:
  explicit Gate(int places) : places_(places) {}
  class Pass {
  public:
    explicit Pass(Gate &gate) : gate_(gate) {}
    ~Pass() { gate_.leave(); }

  private:
    Gate &gate_;
  };
  std::shared_ptr<Pass> enter() {
    std::unique_lock<std::mutex> lock(mutex_);
    freed_.wait(lock, [this] { return places_ > 0; });
    --places_;
    return std::make_shared<Pass>(*this);
  }

private:
  void leave() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++places_;
    freed_.notify_one();
  }
  std::mutex mutex_;
  std::condition_variable freed_;
  int places_;
};

void crawl(const std::set<std::string> &pages) {
  Gate gate(9);
  std::vector<std::thread> spiders;
  for (const std::string &page : pages) {
    auto pass = gate.enter();
#ifdef TWIN
    spiders.emplace_back([&page] {
#else
    spiders.emplace_back([&page, pass = std::move(pass)]() mutable {
#endif
      (void)page;
      witness::task();
#ifndef TWIN
      pass.reset();
#endif
    });
  }
  for (auto &s : spiders)
    s.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::set<std::string> pages;
  for (std::size_t i = 0; i < n; ++i)
    pages.insert("/p/" + std::to_string(i));
  crawl(pages);
  return witness::report();
}
