// spawn: std::jthread
// loop: nested, map of vectors
// origin: formulas of a loaded sheet
// limiter: counting_semaphore
// waits: destructors of the threads
// distance: member function
// differs: where the semaphore lives
// A: bounded N4 | limiter: semaphore of the engine
// B: unbounded Y6 | limiter: a new semaphore for each column
// witness: runnable
#include "witness.h"
#include <deque>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Cell {
  int Row = 0;
  std::string Formula;
  double Value = 0;
};

struct Sheet {
  std::map<std::string, std::vector<Cell>> Columns;
};

class Engine {
public:
  static constexpr std::ptrdiff_t Evaluators = 4;
  using Permits = std::counting_semaphore<Evaluators>;

  std::size_t recalculate(Sheet &S) {
    std::deque<std::jthread> Running;
    std::size_t Dirty = 0;
    for (auto &[Name, Cells] : S.Columns) {
#ifdef TWIN
      auto Free = std::make_shared<Permits>(Evaluators);
#else
      auto Free = Shared;
#endif
      for (Cell &C : Cells) {
        if (C.Formula.empty() || C.Formula.front() != '=')
          continue;
        Free->acquire();
        Running.emplace_back([this, Free, &C] {
          evaluate(C);
          Free->release();
        });
        ++Dirty;
      }
    }
    return Dirty;
  }

private:
  void evaluate(Cell &C) {
    witness::task();
    C.Value = double(C.Formula.size()) * C.Row;
  }

  std::shared_ptr<Permits> Shared = std::make_shared<Permits>(Evaluators);
};

int main(int argc, char **argv) {
  Sheet S;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    auto &Column = S.Columns["C" + std::to_string(I)];
    Column.push_back({1, "Net", 0});
    Column.push_back({2, "=SUM(A1:A9)", 0});
    Column.push_back({3, "=B2*1.19", 0});
  }
  Engine E;
  E.recalculate(S);
  return witness::report();
}
