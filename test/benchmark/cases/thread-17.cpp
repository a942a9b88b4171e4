// spawn: std::thread stored
// loop: goto
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin of the size
// A: unbounded Y1 | origin: vector parameter
// B: bounded N1 | origin: constexpr
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

constexpr unsigned Lanes = 6;

void lane(unsigned Number) {
  witness::task();
  (void)Number;
}

void start(const std::vector<unsigned> &Routes) {
  std::vector<std::thread> Threads;
  unsigned I = 0;
again:
#ifndef TWIN
  if (I < Routes.size()) {
    Threads.emplace_back(lane, Routes[I]);
#else
  if (I < Lanes) {
    Threads.emplace_back(lane, I);
#endif
    ++I;
    goto again;
  }
  for (auto &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  start(std::vector<unsigned>(witness::size(argc, argv)));
  return witness::report();
}
