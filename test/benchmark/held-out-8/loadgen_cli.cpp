// spawn: std::jthread
// loop: while countdown
// origin: argv number
// limiter: clamp
// waits: destructor of the vector
// distance: same function
// differs: clamp
// A: unbounded Y1 | limiter: lower bound only
// B: bounded N1 | limiter: clamped to 32
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <vector>

static void hammer(int id) {
  (void)id;
  witness::task();
}

// usage: loadgen CLIENTS
int main(int argc, char **argv) {
  witness::size(argc, argv);
  if (argc < 2) {
    std::cerr << "usage: loadgen CLIENTS\n";
    return 2;
  }
#ifdef TWIN
  int clients = std::clamp(std::atoi(argv[1]), 1, 32);
#else
  int clients = std::max(std::atoi(argv[1]), 1);
#endif
  {
    std::vector<std::jthread> running;
    while (clients-- > 0)
      running.emplace_back(hammer, clients);
  }
  return witness::report();
}
