// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: what happens when no slot is free
// A: unbounded Y4 | limiter: spawns anyway
// B: bounded N4 | limiter: runs inline when full
// witness: runnable
#include "witness.h"
#include <functional>
#include <semaphore>
#include <thread>
#include <vector>

void mutate(int Gene) {
  witness::Task Alive;
  witness::work();
  (void)Gene;
}

void evolve(const std::vector<int> &Genes) {
  static std::counting_semaphore<> Cores(4);
  for (int Gene : Genes) {
    if (Cores.try_acquire()) {
      std::thread([Gene] {
        mutate(Gene);
        Cores.release();
      }).detach();
    } else {
#ifndef TWIN
      std::thread([Gene] { mutate(Gene); }).detach();
#else
      mutate(Gene);
#endif
    }
  }
}

int main(int argc, char **argv) {
  evolve(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
