// spawn: boost::thread_group
// loop: counted
// origin: configuration or vector parameter
// limiter: shared index
// waits: join_all
// distance: class
// differs: number of threads
// A: bounded N2 | limiter: workers of the configuration share an index, origin: configuration
// B: unbounded Y1 | limiter: none, origin: vector parameter
// witness: runnable
// libraries: -lboost_thread -lpthread
#include "witness.h"
#include <atomic>
#include <boost/thread.hpp>
#include <string>
#include <vector>

struct Config {
  unsigned Workers = 5;
  double LeakThreshold = 0.8;
};

struct Segment {
  std::string Name;
  double Inlet = 0, Outlet = 0;
  bool Leaking = false;
};

class PressureModel {
public:
  explicit PressureModel(const Config &C) : Settings(C) {}

  void solve(std::vector<Segment> &Line) {
    Next = 0;
    boost::thread_group Group;
#ifndef TWIN
    for (unsigned W = 0; W < Settings.Workers; ++W)
#else
    for (std::size_t W = 0; W < Line.size(); ++W)
#endif
      Group.create_thread([this, &Line] { relax(Line); });
    Group.join_all();
  }

private:
  void relax(std::vector<Segment> &Line) {
    witness::Task Alive;
    witness::work();
    for (std::size_t I = Next++; I < Line.size(); I = Next++) {
      Segment &S = Line[I];
      S.Leaking = S.Inlet > 0 && S.Outlet / S.Inlet < Settings.LeakThreshold;
    }
  }

  Config Settings;
  std::atomic<std::size_t> Next{0};
};

int main(int argc, char **argv) {
  std::vector<Segment> Line(witness::size(argc, argv));
  for (auto &S : Line) {
    S.Inlet = 60;
    S.Outlet = 58;
  }
  PressureModel Model(Config{});
  Model.solve(Line);
  return witness::report();
}
