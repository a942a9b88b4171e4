// spawn: std::async
// loop: recursion over halves
// origin: span parameter
// limiter: depth
// waits: after the recursive call
// distance: recursive function
// differs: below a depth the halves run in place
// A: bounded N1 | limiter: depth of three
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <functional>
#include <future>
#include <random>
#include <span>
#include <vector>

/// Sorts the event list of a detector by time stamp.
struct Hit {
  double Time;
  int Channel;
};

static bool earlier(const Hit &A, const Hit &B) { return A.Time < B.Time; }

class MergeSorter {
public:
  void sort(std::span<Hit> Hits) { split(Hits, 0); }

private:
  static constexpr int ForkDepth = 3;
  static constexpr std::size_t Leaf = 1;

  static bool worthForking(std::span<Hit> Hits, int Depth) {
#ifndef TWIN
    return Hits.size() > Leaf && Depth < ForkDepth;
#else
    return Hits.size() > Leaf;
#endif
  }

  void split(std::span<Hit> Hits, int Depth) {
    if (Hits.size() <= Leaf)
      return;
    auto Middle = Hits.size() / 2;
    auto Left = Hits.first(Middle), Right = Hits.subspan(Middle);
    if (worthForking(Hits, Depth)) {
      auto Other = std::async(std::launch::async, [=, this] {
        witness::Task Alive;
        split(Left, Depth + 1);
        witness::work();
      });
      split(Right, Depth + 1);
      Other.get();
    } else {
      split(Left, Depth + 1);
      split(Right, Depth + 1);
    }
    std::inplace_merge(Hits.begin(), Hits.begin() + Middle, Hits.end(), earlier);
  }
};

std::vector<Hit> makeEvents(std::size_t Count) {
  std::mt19937 Random(7);
  std::uniform_real_distribution<double> Time(0, 1e6);
  std::vector<Hit> Events(Count);
  for (Hit &H : Events)
    H = {Time(Random), static_cast<int>(Random() % 48)};
  return Events;
}

int main(int argc, char **argv) {
  std::vector<Hit> Events = makeEvents(witness::size(argc, argv));
  MergeSorter().sort(Events);
  if (!std::is_sorted(Events.begin(), Events.end(), earlier))
    return 1;
  return witness::report();
}
