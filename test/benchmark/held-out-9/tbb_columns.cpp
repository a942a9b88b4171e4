// spawn: tbb::task_group or std::thread
// loop: range-for
// origin: vector parameter
// distance: same function
// differs: what starts the work
// A: bounded N8 | limiter: the scheduler of TBB | waits: task_group::wait
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
// packages: tbb
#include "witness.h"
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Column {
  std::vector<double> cells;
  double sum = 0;
};

static void aggregate(Column &column) {
  witness::task();
  for (double cell : column.cells)
    column.sum += cell;
}

void aggregate_table(std::vector<Column> &columns) {
#ifdef TWIN
  std::vector<std::thread> group;
#else
  tbb::task_group group;
#endif
  for (Column &column : columns) {
#ifdef TWIN
    group.emplace_back([&column] { aggregate(column); });
#else
    group.run([&column] { aggregate(column); });
#endif
  }
#ifdef TWIN
  for (auto &t : group)
    t.join();
#else
  group.wait();
#endif
}

int main(int argc, char **argv) {
  std::vector<Column> columns(witness::size(argc, argv));
  aggregate_table(columns);
  return witness::report();
}
