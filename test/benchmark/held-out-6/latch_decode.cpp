// trap: T22 D6
// spawn: std::thread detached
// loop: index
// origin: parameter
// waits: std::latch
// distance: same function
// differs: whether the latch is waited for in every round
// A: unbounded Y7 | limiter: one latch waited for at the end
// B: bounded N6 | limiter: a latch per round of 10
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

struct Frame {
  std::vector<unsigned char> bytes;
  bool key = false;
};

static void decode(Frame &f) {
  witness::task();
  f.key = f.bytes.size() > 3;
}

static void round(Frame *first, std::size_t count) {
  auto done = std::make_shared<std::latch>(static_cast<std::ptrdiff_t>(count));
  for (std::size_t i = 0; i < count; ++i) {
    std::thread([f = first + i, done] {
      decode(*f);
      done->count_down();
    }).detach();
  }
  done->wait();
}

void decodeClip(std::vector<Frame> &frames) {
#ifdef TWIN
  for (std::size_t at = 0; at < frames.size(); at += 10)
    round(frames.data() + at, std::min<std::size_t>(10, frames.size() - at));
#else
  round(frames.data(), frames.size());
#endif
}

int main(int argc, char **argv) {
  std::vector<Frame> clip(witness::size(argc, argv));
  decodeClip(clip);
  return witness::report();
}
