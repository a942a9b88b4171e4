// spawn: std::thread
// loop: range-for
// origin: list parameter
// limiter: std::counting_semaphore
// waits: after the loop
// distance: helper function
// differs: whether the answer of the semaphore is heeded
// A: bounded N4 | limiter: tried again until there is a slot
// B: unbounded Y4 | limiter: the answer of try_acquire_for is only counted
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cstdint>
#include <list>
#include <semaphore>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

struct KeyRange {
  std::uint64_t First, Last;
};

struct Progress {
  std::uint64_t Rows = 0;
  unsigned Delayed = 0;
};

class Backfill {
public:
  Progress copy(const std::list<KeyRange> &Missing) {
    std::list<std::thread> Copiers;
    for (const KeyRange &Range : Missing) {
      reserve();
      Done.Rows += Range.Last - Range.First;
      Copiers.push_back(startCopier(Range));
    }
    while (!Copiers.empty()) {
      Copiers.front().join();
      Copiers.pop_front();
    }
    return Done;
  }

private:
  void reserve() {
#ifndef TWIN
    while (!Connections.try_acquire_for(100us))
#else
    if (!Connections.try_acquire_for(100us))
#endif
      ++Done.Delayed;
  }

  std::thread startCopier(KeyRange Range) {
    return std::thread([this, Range] {
      copyRows(Range);
      Connections.release();
    });
  }

  void copyRows(KeyRange Range) {
    witness::task();
    (void)Range;
  }

  std::counting_semaphore<> Connections{14};
  Progress Done;
};

int main(int argc, char **argv) {
  std::list<KeyRange> Missing;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Missing.push_back({I * 1000, I * 1000 + 999});
  Backfill().copy(Missing);
  return witness::report();
}
