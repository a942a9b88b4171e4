// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: how the loop ends early
// A: unbounded Y7 | limiter: counter that skips nothing
// B: bounded N7 | limiter: break in the loop
// witness: runnable
#include "witness.h"
#include <iostream>
#include <thread>
#include <vector>

constexpr int kMaxHedges = 6;

void hedge(int Replica) {
  witness::task();
  (void)Replica;
}

int hedgeAll(const std::vector<int> &Replicas) {
  std::vector<std::thread> Running;
  int Started = 0;
  for (int R : Replicas) {
    if (Started == kMaxHedges) {
#ifndef TWIN
      std::clog << "more than " << kMaxHedges << " hedges\n";
#else
      break;
#endif
    }
    Running.emplace_back(hedge, R);
    ++Started;
  }
  for (auto &T : Running)
    T.join();
  return Started;
}

int main(int argc, char **argv) {
  hedgeAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
