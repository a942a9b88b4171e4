// spawn: tbb::task_group or std::thread
// loop: range-for
// origin: dirty cells of a sheet
// limiter: the scheduler of TBB
// waits: after the loop
// distance: same function
// differs: what starts the work
// A: bounded N8 | limiter: scheduler of TBB
// B: unbounded Y1 | limiter: none, a thread each
// packages: tbb
// witness: runnable
#include "witness.h"
#include <atomic>
#include <map>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <utility>
#include <vector>

struct Cell {
  std::string Formula;
  double Value = 0;
  bool Dirty = false;
};

class Sheet {
public:
  using Position = std::pair<int, int>;

  void set(Position P, std::string Formula) {
    Cell &C = Cells[P];
    C.Formula = std::move(Formula);
    C.Dirty = true;
  }

  int recalculate() {
    Errors = 0;
#ifndef TWIN
    tbb::task_group Pending;
#else
    std::vector<std::thread> Pending;
#endif
    for (auto &[Where, C] : Cells) {
      if (!C.Dirty)
        continue;
      auto Job = [this, &C = C] { evaluate(C); };
#ifndef TWIN
      Pending.run(Job);
    }
    Pending.wait();
#else
      Pending.emplace_back(Job);
    }
    for (auto &Thread : Pending)
      Thread.join();
#endif
    return Errors;
  }

private:
  void evaluate(Cell &C) {
    witness::task();
    try {
      C.Value = C.Formula.starts_with('=') ? std::stod(C.Formula.substr(1)) : 0;
    } catch (const std::exception &) {
      ++Errors;
    }
    C.Dirty = false;
  }

  std::map<Position, Cell> Cells;
  std::atomic<int> Errors{0};
};

int main(int argc, char **argv) {
  const int N = static_cast<int>(witness::size(argc, argv));
  Sheet S;
  for (int Row = 0; Row < N; ++Row)
    S.set({Row, 2}, "=" + std::to_string(Row) + ".5");
  S.recalculate();
  return witness::report();
}
