// spawn: std::thread stored
// loop: counted
// origin: vector parameter
// distance: same function
// differs: joining the thread k places back
// A: unbounded Y5 | limiter: asks the thread k places back whether it is joinable | waits: after the loop
// B: bounded N5 | limiter: window, joins the thread k places back | waits: oldest first
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

constexpr std::size_t Width = 9;

void stage(int Block) {
  witness::task();
  (void)Block;
}

void stageAll(const std::vector<int> &Blocks) {
  std::vector<std::thread> Threads(Blocks.size());
  std::size_t Busy = 0;
  for (std::size_t I = 0; I < Blocks.size(); ++I) {
    if (I >= Width) {
#ifndef TWIN
      Busy += Threads[I - Width].joinable();
#else
      Threads[I - Width].join();
#endif
    }
    Threads[I] = std::thread(stage, Blocks[I]);
  }
  for (auto &T : Threads)
    if (T.joinable())
      T.join();
}

int main(int argc, char **argv) {
  stageAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
