// spawn: std::thread in a vector
// loop: index
// origin: hardware, or vector parameter
// waits: join after the loop
// distance: lambda
// differs: how many workers
// A: bounded N2 | limiter: not more than the hardware has
// B: unbounded Y1 | limiter: none, the hardware is the least
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

class Blur {
public:
  explicit Blur(int radius) : radius_(radius) {}

  void apply(std::vector<std::string> &scanlines) const {
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
#ifdef TWIN
    const std::size_t workers = std::max(cores, scanlines.size());
#else
    const std::size_t workers = std::min(cores, scanlines.size());
#endif
    std::vector<std::thread> threads;
    for (std::size_t w = 0; w < workers; ++w)
      threads.emplace_back([this, w, workers, &scanlines] {
        witness::task();
        for (std::size_t y = w; y < scanlines.size(); y += workers)
          blurLine(scanlines[y]);
      });
    for (auto &t : threads)
      t.join();
  }

private:
  void blurLine(std::string &line) const { std::rotate(line.begin(), line.begin() + radius_ % line.size(), line.end()); }

  int radius_;
};

int main(int argc, char **argv) {
  std::vector<std::string> scanlines(witness::size(argc, argv), "#..#..##");
  Blur(3).apply(scanlines);
  return witness::report();
}
