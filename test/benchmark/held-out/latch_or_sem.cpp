// spawn: std::thread detached
// loop: range-for
// origin: span parameter
// waits: latch
// distance: same function
// differs: limiter
// A: unbounded Y7 | limiter: a latch, which counts only
// B: bounded N4 | limiter: a semaphore beside the latch
// witness: runnable
#include "witness.h"
#include <latch>
#include <semaphore>
#include <span>
#include <thread>
#include <vector>

struct Frame {
  unsigned char *pixels = nullptr;
  int index = 0;
};

void encode(Frame &frame) {
  witness::task();
  frame.index = -1;
}

void encode_movie(std::span<Frame> frames) {
  std::latch done(static_cast<std::ptrdiff_t>(frames.size()));
#ifdef TWIN
  std::counting_semaphore<> budget(6);
#endif
  for (Frame &frame : frames) {
#ifdef TWIN
    budget.acquire();
#endif
    std::thread([&] {
      encode(frame);
#ifdef TWIN
      budget.release();
#endif
      done.count_down();
    }).detach();
  }
  done.wait();
}

int main(int argc, char **argv) {
  std::vector<Frame> frames(witness::size(argc, argv));
  encode_movie(frames);
  return witness::report();
}
