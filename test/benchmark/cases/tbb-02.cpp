// spawn: std::thread detached
// loop: tbb::parallel_for_each
// origin: vector parameter
// limiter: bounded algorithm
// distance: same function
// differs: what an element of the parallel loop starts
// A: unbounded Y1 | waits: detached
// B: bounded N8 | waits: each iteration
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <oneapi/tbb/parallel_for_each.h>
#include <thread>
#include <vector>

void push(int Host) {
  witness::task();
  (void)Host;
}

void pushAll(const std::vector<int> &Hosts) {
  tbb::parallel_for_each(Hosts.begin(), Hosts.end(), [](int Host) {
#ifndef TWIN
    std::thread(push, Host).detach();
#else
    push(Host);
#endif
  });
}

int main(int argc, char **argv) {
  pushAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
