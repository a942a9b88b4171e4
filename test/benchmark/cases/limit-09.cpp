// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: what the lock protects
// A: unbounded Y7 | limiter: mutex inside the task
// B: bounded N4 | limiter: binary semaphore before
// witness: runnable
#include "witness.h"
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

void append(const std::vector<int> &Records) {
#ifndef TWIN
  std::mutex Journal;
#else
  std::binary_semaphore Journal(1);
#endif
  std::vector<std::thread> Writers;
  for (int R : Records) {
#ifdef TWIN
    Journal.acquire();
#endif
    Writers.emplace_back([&Journal, R] {
      witness::Task Alive;
#ifndef TWIN
      std::lock_guard Lock(Journal);
      witness::work();
#else
      witness::work();
      Journal.release();
#endif
      (void)R;
    });
  }
  for (auto &W : Writers)
    W.join();
}

int main(int argc, char **argv) {
  append(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
