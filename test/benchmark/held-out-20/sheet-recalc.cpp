// spawn: std::jthread
// loop: iterator loop
// origin: set of dirty cells
// distance: same function
// differs: what happens to a full batch
// A: bounded N6 | limiter: chunks | waits: jthreads joined when the batch is cleared
// B: unbounded Y5 | limiter: batches that are forgotten | waits: detached
// witness: runnable
#include "witness.h"
#include <compare>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct CellRef {
  unsigned Row = 0, Column = 0;
  auto operator<=>(const CellRef &) const = default;
};

class Sheet {
public:
  void touch(CellRef C) { Dirty.insert(C); }
  void recalculate();

private:
  static constexpr std::size_t Batch = 16;
  void evaluate(CellRef C) const;
  static void finish(std::vector<std::jthread> &Running);

  std::set<CellRef> Dirty;
};

void Sheet::evaluate(CellRef C) const {
  witness::task();
  (void)(C.Row * 16384 + C.Column);
}

void Sheet::finish(std::vector<std::jthread> &Running) {
#ifdef TWIN
  for (auto &T : Running)
    T.detach();
#endif
  Running.clear();
}

void Sheet::recalculate() {
  std::vector<std::jthread> Running;
  Running.reserve(Batch);
  for (auto It = Dirty.begin(); It != Dirty.end(); ++It) {
    Running.emplace_back([this, Cell = *It] { evaluate(Cell); });
    if (Running.size() >= Batch)
      finish(Running);
  }
  finish(Running);
  Dirty.clear();
}

int main(int argc, char **argv) {
  static Sheet Budget;
  for (unsigned Row = 0, N = witness::size(argc, argv); Row < N; ++Row)
    Budget.touch({Row, 3});
  Budget.recalculate();
  return witness::report();
}
