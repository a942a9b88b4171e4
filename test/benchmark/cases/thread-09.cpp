// spawn: std::thread stored
// loop: counted
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin of the size
// A: unbounded Y1 | origin: vector parameter
// B: bounded N2 | origin: hardware
// witness: runnable
#include "witness.h"
#include <atomic>
#include <thread>
#include <vector>

void transcode(const std::vector<int> &Frames) {
  std::atomic<std::size_t> Next{0};
  std::vector<std::thread> Pool;
#ifndef TWIN
  const std::size_t Workers = Frames.size();
#else
  const std::size_t Workers = std::thread::hardware_concurrency();
#endif
  for (std::size_t W = 0; W < Workers; ++W)
    Pool.emplace_back([&] {
      witness::task();
      for (std::size_t I; (I = Next++) < Frames.size();)
        (void)Frames[I];
    });
  for (auto &T : Pool)
    T.join();
}

int main(int argc, char **argv) {
  std::vector<int> Frames(witness::size(argc, argv), 7);
  transcode(Frames);
  return witness::report();
}
