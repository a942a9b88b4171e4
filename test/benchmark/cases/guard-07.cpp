// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: the number that is compared
// A: unbounded Y7 | limiter: emptiness check
// B: bounded N7 | limiter: size guard returns
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

void wake(int Worker) {
  witness::task();
  (void)Worker;
}

void wakeAll(const std::vector<int> &Workers) {
#ifndef TWIN
  if (Workers.empty())
    return;
#else
  if (20 < Workers.size())
    return;
#endif
  for (auto W : Workers) {
    std::thread Waker(wake, W);
    Waker.detach();
  }
}

int main(int argc, char **argv) {
  wakeAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
