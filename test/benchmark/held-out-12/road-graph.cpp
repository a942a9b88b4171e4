// spawn: tbb::task_group
// loop: range-for over a map of vectors
// origin: map of vectors
// limiter: the threads of TBB
// waits: after the loop
// distance: member function
// differs: what starts the work
// A: bounded N8
// B: unbounded Y1 | spawn: std::thread | limiter: none
// packages: tbb
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <map>
#include <oneapi/tbb/task_group.h>
#include <thread>
#include <vector>

struct Edge {
  std::uint32_t From, To;
  float Metres;
};

struct Cell {
  std::uint64_t Id = 0;
  std::vector<Edge> Edges;
};

using Regions = std::map<std::uint16_t, std::vector<Cell>>;

#ifndef TWIN
using Group = tbb::task_group;
#else
class Group {
public:
  template <typename F> void run(F Work) { Threads.emplace_back(std::move(Work)); }
  void wait() {
    for (std::thread &T : Threads)
      T.join();
    Threads.clear();
  }

private:
  std::vector<std::thread> Threads;
};
#endif

class Contractor {
public:
  std::size_t contract(const Regions &Country) {
    Group Work;
    for (const auto &[Region, Cells] : Country)
      for (const Cell &C : Cells)
        Work.run([this, &C] { contractCell(C); });
    Work.wait();
    return Shortcuts;
  }

private:
  void contractCell(const Cell &C) {
    witness::task();
    std::size_t Found = 0;
    for (std::size_t I = 1; I < C.Edges.size(); ++I)
      Found += C.Edges[I].From == C.Edges[I - 1].To;
    Shortcuts += Found;
  }

  std::atomic<std::size_t> Shortcuts{0};
};

int main(int argc, char **argv) {
  Regions Country;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Country[static_cast<std::uint16_t>(I % 5)].push_back({I, {{1, 2, 10.f}, {2, 3, 20.f}}});
  Contractor().contract(Country);
  return witness::report();
}
