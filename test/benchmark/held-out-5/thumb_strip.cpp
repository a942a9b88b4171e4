// spawn: std::async
// loop: std::transform
// origin: parameter
// distance: lambda
// differs: whether frames are taken in groups
// A: unbounded Y1 | limiter: none | waits: after the algorithm
// B: bounded N6 | limiter: groups of 12 | waits: after each group
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <iterator>
#include <vector>

struct Frame {
  std::int64_t pts;
  int w, h;
};
struct Thumb {
  int w, h;
};

static Thumb shrink(const Frame &f) {
  witness::task();
  return {f.w / 8, f.h / 8};
}

std::vector<Thumb> strip(const std::vector<Frame> &frames) {
  std::vector<Thumb> out;
#ifdef TWIN
  const std::ptrdiff_t group = 12;
#else
  const std::ptrdiff_t group = std::distance(frames.begin(), frames.end());
#endif
  auto from = frames.begin();
  while (from != frames.end()) {
    auto to = from + std::min(group, frames.end() - from);
    std::vector<std::future<Thumb>> work;
    std::transform(from, to, std::back_inserter(work), [](const Frame &f) {
      return std::async(std::launch::async, shrink, f);
    });
    for (auto &w : work)
      out.push_back(w.get());
    from = to;
  }
  return out;
}

int main(int argc, char **argv) {
  strip(std::vector<Frame>(witness::size(argc, argv), Frame{0, 1920, 1080}));
  return witness::report();
}
