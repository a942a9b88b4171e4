// spawn: tbb::task_group, or std::thread
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: helper class
// differs: spawn
// A: unbounded Y1 | spawn: std::thread | limiter: none
// B: bounded N8 | spawn: tbb::task_group::run | limiter: arena of the library
// libraries: -ltbb
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>
#ifdef TWIN
#include <tbb/task_group.h>
#endif

struct Batch {
  std::string Dough;
  int Loaves = 0;
  double Hydration = 0.65;
};

class Bench {
public:
#ifdef TWIN
  template <class F> void run(F &&Body) { Group.run(std::forward<F>(Body)); }
  void wait() { Group.wait(); }

private:
  tbb::task_group Group;
#else
  template <class F> void run(F &&Body) { Hands.emplace_back(std::forward<F>(Body)); }
  void wait() {
    for (std::thread &H : Hands)
      H.join();
    Hands.clear();
  }

private:
  std::vector<std::thread> Hands;
#endif
};

class Bakery {
public:
  struct Shopping {
    double FlourKg = 0;
    double WaterKg = 0;
  };

  Shopping plan(const std::vector<Batch> &Orders) {
    std::atomic<long> Flour{0}, Water{0};
    Bench Table;
    for (const Batch &Order : Orders) {
      if (Order.Loaves <= 0)
        continue;
      Table.run([&Flour, &Water, &Order] {
        witness::task();
        const long Grams = Order.Loaves * 620L;
        const long Dry = static_cast<long>(Grams / (1 + Order.Hydration));
        Flour += Dry;
        Water += Grams - Dry;
      });
    }
    Table.wait();
    return {Flour / 1000.0, Water / 1000.0};
  }
};

int main(int argc, char **argv) {
  std::vector<Batch> Orders(witness::size(argc, argv), {"rye", 24, 0.72});
  const auto Needed = Bakery().plan(Orders);
  if (Needed.FlourKg <= 0)
    return 1;
  return witness::report();
}
