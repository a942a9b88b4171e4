// spawn: std::async
// loop: range-for
// origin: container parameter
// waits: wait after the loop
// distance: same function
// differs: which way the comparison turns
// A: unbounded Y7 | limiter: only small batches run one after the other
// B: bounded N7 | limiter: only small batches run side by side
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Render {
  std::string page;
  int dpi;
};

constexpr std::size_t kSmall = 8;

static void rasterize(const Render &r) {
  if (r.dpi > 0)
    witness::task();
}

void rasterizeAll(const std::vector<Render> &pages) {
#ifdef TWIN
  const bool serial = pages.size() > kSmall; // the printer cannot take more at once
#else
  const bool serial = pages.size() <= kSmall; // not worth the threads
#endif
  if (serial) {
    for (const Render &page : pages)
      rasterize(page);
    return;
  }
  std::vector<std::future<void>> running;
  running.reserve(pages.size());
  for (const Render &page : pages)
    running.push_back(std::async(std::launch::async, [&page] { rasterize(page); }));
  for (auto &f : running)
    f.wait();
}

int main(int argc, char **argv) {
  rasterizeAll(std::vector<Render>(witness::size(argc, argv), Render{"p1", 300}));
  return witness::report();
}
