// spawn: std::jthread
// loop: range-for
// origin: request field
// distance: same function
// differs: scope of the batch
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunk with join | waits: batch of k
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

struct Sweep {
  std::vector<unsigned> Cells;
};

void simulate(unsigned Cell) {
  witness::task();
  (void)Cell;
}

void simulateAll(const Sweep &S) {
  std::vector<std::jthread> Round;
  for (unsigned Cell : S.Cells) {
    Round.emplace_back(simulate, Cell);
#ifdef TWIN
    if (Round.size() >= 14)
      Round.clear();
#endif
  }
}

int main(int argc, char **argv) {
  simulateAll({std::vector<unsigned>(witness::size(argc, argv))});
  return witness::report();
}
