// spawn: std::async
// loop: recursion
// origin: readings of a meter file
// limiter: depth or grain of the recursion
// waits: each level
// distance: recursive function
// differs: when the recursion stops to start tasks
// A: unbounded Y1 | limiter: grain of constant size
// B: bounded N1 | limiter: constant depth
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

struct Reading {
  int64_t Tick = 0;
  double KWh = 0;
};

inline bool earlier(const Reading &A, const Reading &B) { return A.Tick < B.Tick; }

class TickSorter {
public:
  using Iterator = std::vector<Reading>::iterator;

  void sort(std::vector<Reading> &Readings) { split(Readings.begin(), Readings.end(), 0); }

private:
  static constexpr std::ptrdiff_t Grain = 64;
  static constexpr unsigned Depth = 3;

  static bool serial(std::ptrdiff_t Length, unsigned Level) {
#ifdef TWIN
    return Length < 2 || Level >= Depth;
#else
    return Length <= Grain || Level > 60;
#endif
  }

  void split(Iterator First, Iterator Last, unsigned Level) {
    if (serial(Last - First, Level)) {
      std::sort(First, Last, earlier);
      witness::work();
      return;
    }
    Iterator Middle = First + (Last - First) / 2;
    auto Left = std::async(std::launch::async, [=, this] {
      witness::Task Alive;
      split(First, Middle, Level + 1);
    });
    split(Middle, Last, Level + 1);
    Left.get();
    std::inplace_merge(First, Middle, Last, earlier);
  }
};

int main(int argc, char **argv) {
  std::vector<Reading> Readings(witness::size(argc, argv) * 40);
  for (std::size_t I = 0; I < Readings.size(); ++I)
    Readings[I].Tick = int64_t(I * 7919 % Readings.size());
  TickSorter().sort(Readings);
  return witness::report();
}
