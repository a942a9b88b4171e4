// spawn: TBB task_group
// loop: counted
// origin: member of an event
// limiter: scheduler of TBB
// waits: after the loop
// distance: member function
// differs: what starts the work
// A: bounded N8 | spawn: tbb::task_group
// B: unbounded Y1 | spawn: std::thread, limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <cmath>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Hit {
  float X, Y, Z;
};

struct Track {
  std::vector<Hit> Hits;
  double Curvature = 0;
  double ChiSquare = 0;
};

struct Event {
  unsigned long Run = 0;
  std::vector<Track> Candidates;
};

class TrackFitter {
public:
  explicit TrackFitter(double Field) : Field(Field) {}

  void process(Event &E) {
#ifndef TWIN
    tbb::task_group Fits;
    for (std::size_t I = 0; I < E.Candidates.size(); ++I)
      Fits.run([this, &E, I] { fit(E.Candidates[I]); });
    Fits.wait();
#else
    std::vector<std::thread> Fits;
    for (std::size_t I = 0; I < E.Candidates.size(); ++I)
      Fits.emplace_back([this, &E, I] { fit(E.Candidates[I]); });
    for (auto &F : Fits)
      F.join();
#endif
  }

private:
  void fit(Track &T) const {
    witness::task();
    double Sum = 0;
    for (const Hit &H : T.Hits)
      Sum += std::hypot(H.X, H.Y);
    T.Curvature = T.Hits.empty() ? 0 : Field / (Sum / static_cast<double>(T.Hits.size()) + 1e-6);
    T.ChiSquare = std::abs(T.Curvature) * 0.5;
  }

  double Field;
};

int main(int argc, char **argv) {
  Event E;
  E.Candidates.resize(witness::size(argc, argv));
  for (auto &T : E.Candidates)
    T.Hits = {{1, 2, 3}, {2, 4, 6}};
  TrackFitter(3.8).process(E);
  return witness::report();
}
