// spawn: see A and B
// loop: range-for
// origin: vector parameter
// limiter: see A and B
// waits: after the loop
// distance: template
// differs: what starts the work
// A: bounded N8 | spawn: tbb::task_group::run | limiter: the workers of TBB
// B: unbounded Y1 | spawn: std::thread | limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <cmath>
#include <list>
#include <tbb/task_group.h>
#include <thread>
#include <utility>
#include <vector>

struct Stop {
  double X = 0, Y = 0;
};

struct Route {
  std::vector<Stop> Stops;
  double Length = 0;
};

double legLength(const Stop &A, const Stop &B) { return std::hypot(A.X - B.X, A.Y - B.Y); }

void shorten(Route &R) {
  witness::task();
  for (std::size_t I = 1; I < R.Stops.size(); ++I)
    R.Length += legLength(R.Stops[I - 1], R.Stops[I]);
}

#ifndef TWIN
class Crew {
public:
  template <typename Body> void run(Body &&B) { Group.run(std::forward<Body>(B)); }
  void wait() { Group.wait(); }

private:
  tbb::task_group Group;
};
#else
class Crew {
public:
  template <typename Body> void run(Body &&B) { Group.emplace_back(std::forward<Body>(B)); }
  void wait() {
    for (std::thread &T : Group)
      T.join();
    Group.clear();
  }

private:
  std::list<std::thread> Group;
};
#endif

double planDay(std::vector<Route> &Routes) {
  Crew Planners;
  for (Route &R : Routes) {
    if (R.Stops.empty())
      continue;
    Planners.run([&R] { shorten(R); });
  }
  Planners.wait();
  double Total = 0;
  for (const Route &R : Routes)
    Total += R.Length;
  return Total;
}

int main(int argc, char **argv) {
  std::vector<Route> Routes(witness::size(argc, argv), Route{{{0, 0}, {3, 4}}, 0});
  fprintf(stderr, "%.1f km\n", planDay(Routes));
  return witness::report();
}
