// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: synchronisation inside the iteration
// A: unbounded Y7 | limiter: sleep
// B: bounded N3 | limiter: latch waited for
// witness: runnable
#include "witness.h"
#include <chrono>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

void announce(int Node) {
  witness::task();
  (void)Node;
}

void announceAll(const std::vector<int> &Nodes) {
  for (int Node : Nodes) {
    auto Done = std::make_shared<std::latch>(1);
    std::thread([Node, Done] {
      announce(Node);
      Done->count_down();
    }).detach();
#ifndef TWIN
    std::this_thread::sleep_for(std::chrono::microseconds(50));
#else
    Done->wait();
#endif
  }
}

int main(int argc, char **argv) {
  announceAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
