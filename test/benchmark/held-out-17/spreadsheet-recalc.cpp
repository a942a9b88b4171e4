// spawn: std::async
// loop: range-for in a recursion
// origin: map of vectors filled elsewhere
// limiter: none
// distance: member function
// waits: after the loop
// differs: launch policy
// A: bounded N10 | spawn: std::async deferred
// B: unbounded Y1 | spawn: std::async
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

struct CellRef {
  std::string Sheet;
  int Row = 0, Column = 0;
  auto operator<=>(const CellRef &) const = default;
};

class Workbook {
public:
  void addDependency(const CellRef &From, const CellRef &To) { Dependents[From].push_back(To); }

  double valueOf(const CellRef &Cell) {
    std::lock_guard Guard(Lock);
    auto Found = Values.find(Cell);
    if (Found == Values.end())
      throw std::out_of_range(Cell.Sheet);
    return Found->second;
  }

  void set(const CellRef &Cell, double Value) {
    {
      std::lock_guard Guard(Lock);
      Values[Cell] = Value;
    }
    propagate(Cell);
  }

private:
  void propagate(const CellRef &Changed) {
    auto Found = Dependents.find(Changed);
    if (Found == Dependents.end())
      return;
#ifndef TWIN
    const auto Policy = std::launch::deferred;
#else
    const auto Policy = std::launch::async;
#endif
    std::vector<std::future<void>> Pending;
    for (const CellRef &Cell : Found->second)
      Pending.push_back(std::async(Policy, [this, &Cell] { recalculate(Cell); }));
    for (auto &P : Pending)
      P.get();
  }

  void recalculate(const CellRef &Cell) {
    {
      witness::Task Alive;
      witness::work();
      std::lock_guard Guard(Lock);
      Values[Cell] += 1;
    }
    propagate(Cell);
  }

  std::map<CellRef, std::vector<CellRef>> Dependents;
  std::mutex Lock;
  std::map<CellRef, double> Values;
};

int main(int argc, char **argv) {
  const int Rows = static_cast<int>(witness::size(argc, argv));
  Workbook Book;
  CellRef Rate{"Inputs", 1, 1};
  for (int Row = 0; Row < Rows; ++Row)
    Book.addDependency(Rate, {"Model", Row, 2});
  Book.set(Rate, 0.05);
  return witness::report();
}
