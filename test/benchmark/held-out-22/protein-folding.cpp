// spawn: std::thread
// loop: range-for
// limiter: none
// waits: joins after the loop
// distance: helper member
// differs: origin
// A: unbounded Y1 | origin: fragments of a request
// B: abstain-ok U1 | origin: a long-lived member
// witness: runnable
#include "witness.h"
#include <cmath>
#include <limits>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Conformation {
  std::string Fragment;
  std::vector<double> Torsions;
};

struct FoldRequest {
  std::string Protein;
  std::vector<Conformation> Fragments;
};

class FoldingEngine {
public:
  void retain(Conformation C) { Library.push_back(std::move(C)); }

  double minimise(const FoldRequest &Request) {
    std::vector<std::thread> Walkers;
#ifndef TWIN
    for (const Conformation &C : Request.Fragments)
#else
    for (const Conformation &C : Library)
#endif
      Walkers.push_back(anneal(C));
    for (auto &W : Walkers)
      W.join();
    std::lock_guard Lock(Guard);
    return Lowest;
  }

private:
  static double energyOf(const Conformation &C) {
    double Energy = 0;
    for (double Angle : C.Torsions)
      Energy += 1.0 + std::cos(3.0 * Angle);
    return Energy;
  }

  std::thread anneal(const Conformation &Start) {
    return std::thread([this, C = Start]() mutable {
      witness::task();
      double Energy = energyOf(C);
      for (double Temperature = 300; Temperature > 10; Temperature *= 0.7) {
        for (double &Angle : C.Torsions)
          Angle += 1.0 / Temperature;
        Energy = std::min(Energy, energyOf(C));
      }
      std::lock_guard Lock(Guard);
      Lowest = std::min(Lowest, Energy);
    });
  }

  std::vector<Conformation> Library;
  std::mutex Guard;
  double Lowest = std::numeric_limits<double>::max();
};

int main(int argc, char **argv) {
  FoldingEngine Engine;
  FoldRequest Request{"1UBQ", {}};
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I) {
    Request.Fragments.push_back({"frag", std::vector<double>(6, 0.1 * I)});
    Engine.retain(Request.Fragments.back());
  }
  Engine.minimise(Request);
  return witness::report();
}
