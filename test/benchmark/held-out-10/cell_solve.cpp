// spawn: tbb::task_group / std::thread
// loop: range-for
// origin: parameter span
// waits: wait
// distance: same function
// differs: what runs the work
// A: bounded N8 | limiter: TBB scheduler
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <cmath>
#include <span>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Cell {
  double pressure = 1, volume = 2;
  double energy = 0;
};

static void relax(Cell &cell) {
  witness::task();
  cell.energy = std::sqrt(cell.pressure * cell.volume);
}

void solve(std::span<Cell> cells) {
#ifdef TWIN
  std::vector<std::jthread> group;
  for (Cell &cell : cells)
    group.emplace_back([&cell] { relax(cell); });
#else
  tbb::task_group group;
  for (Cell &cell : cells)
    group.run([&cell] { relax(cell); });
  group.wait();
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Cell> cells(n);
  solve(cells);
  return witness::report();
}
