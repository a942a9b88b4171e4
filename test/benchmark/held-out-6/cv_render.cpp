// trap: T36 D5
// spawn: std::thread detached
// loop: range-for
// origin: parameter
// waits: cv wait for all
// distance: same function
// differs: where the counter is decremented
// A: unbounded Y5 | limiter: counter lowered before the work
// B: bounded N9 | limiter: counter lowered after the work
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

struct Slide {
  int number;
};

void renderDeck(const std::vector<Slide> &deck) {
  static std::mutex m;
  static std::condition_variable cv;
  static int active = 0;
  const int most = 8;

  for (const Slide &slide : deck) {
    std::unique_lock<std::mutex> lk(m);
    cv.wait(lk, [&] { return active < most; });
    ++active;
    lk.unlock();
    std::thread([slide] {
#ifdef TWIN
      witness::task();
#endif
      {
        std::lock_guard<std::mutex> g(m);
        --active;
      }
      cv.notify_one();
#ifndef TWIN
      witness::task();
#endif
      if (slide.number < 0)
        std::puts("no such slide");
    }).detach();
  }
  std::unique_lock<std::mutex> lk(m);
  cv.wait(lk, [&] { return active == 0; });
}

int main(int argc, char **argv) {
  renderDeck(std::vector<Slide>(witness::size(argc, argv), Slide{1}));
  return witness::report();
}
