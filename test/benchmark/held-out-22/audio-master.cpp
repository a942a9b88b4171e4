// spawn: tbb::parallel_for_each or std::thread
// loop: std::transform
// origin: stems of a session file
// waits: after the loop
// distance: lambda
// differs: what starts the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: the arena of the library
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <sstream>
#include <string>
#include <tbb/parallel_for_each.h>
#include <thread>
#include <vector>

struct Stem {
  std::string Name;
  float GainDb = 0;
  std::vector<float> Samples;
  float Peak = 0;
};

class MasterBus {
public:
  explicit MasterBus(float CeilingDb) : Ceiling(std::pow(10.0f, CeilingDb / 20.0f)) {}

  void load(std::istream &Session) {
    std::string Name;
    float Gain;
    while (Session >> Name >> Gain)
      Stems.push_back({Name, Gain, std::vector<float>(64, 0.25f), 0});
  }

  void render() {
#ifndef TWIN
    std::vector<std::thread> Renderers;
    std::transform(Stems.begin(), Stems.end(), std::back_inserter(Renderers),
                   [this](Stem &S) { return std::thread([this, &S] { limit(S); }); });
    for (auto &R : Renderers)
      R.join();
#else
    tbb::parallel_for_each(Stems.begin(), Stems.end(), [this](Stem &S) { limit(S); });
#endif
  }

  float peak() const {
    float Loudest = 0;
    for (const Stem &S : Stems)
      Loudest = std::max(Loudest, S.Peak);
    return Loudest;
  }

private:
  void limit(Stem &S) const {
    witness::task();
    const float Gain = std::pow(10.0f, S.GainDb / 20.0f);
    for (float &X : S.Samples) {
      X = std::clamp(X * Gain, -Ceiling, Ceiling);
      S.Peak = std::max(S.Peak, std::fabs(X));
    }
  }

  float Ceiling;
  std::vector<Stem> Stems;
};

int main(int argc, char **argv) {
  std::ostringstream Session;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Session << "stem" << I << " -3.0\n";
  std::istringstream In(Session.str());
  MasterBus Bus(-1.0f);
  Bus.load(In);
  Bus.render();
  return Bus.peak() > 0 ? witness::report() : 1;
}
