// spawn: task_group
// loop: iterator loop
// origin: multimap parameter
// waits: task_group::wait or join
// distance: class template
// differs: what starts the work
// A: bounded N8 | spawn: tbb::task_group | limiter: scheduler of the library
// B: unbounded Y1 | spawn: std::thread | limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>
#include <tbb/task_group.h>

struct Parcel {
  double Lat, Lon;
  int Grams;
};

class ThreadCrew {
public:
  template <typename F> void run(F Work) { Crew.emplace_back(std::move(Work)); }
  void wait() {
    for (auto &T : Crew)
      T.join();
    Crew.clear();
  }

private:
  std::vector<std::thread> Crew;
};

class Route {
public:
  explicit Route(std::string Van) : Van(std::move(Van)) {}
  void add(const Parcel &P) { Stops.push_back(P); }
  void optimise() {
    witness::task();
    for (std::size_t I = 1; I < Stops.size(); ++I)
      if (Stops[I].Lat < Stops[I - 1].Lat)
        std::swap(Stops[I], Stops[I - 1]);
  }

private:
  std::string Van;
  std::vector<Parcel> Stops;
};

template <typename Group> class Planner {
public:
  void plan(std::map<std::string, Route> &Routes) {
    for (auto It = Routes.begin(); It != Routes.end(); ++It) {
      Route *R = &It->second;
      Work.run([R] { R->optimise(); });
    }
    Work.wait();
  }

private:
  Group Work;
};

#ifdef TWIN
using MorningPlanner = Planner<ThreadCrew>;
#else
using MorningPlanner = Planner<tbb::task_group>;
#endif

std::map<std::string, Route> assign(const std::multimap<std::string, Parcel> &Depot) {
  std::map<std::string, Route> Routes;
  for (const auto &[Van, P] : Depot)
    Routes.try_emplace(Van, Van).first->second.add(P);
  return Routes;
}

int main(int argc, char **argv) {
  std::multimap<std::string, Parcel> Depot;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Depot.insert({"van-" + std::to_string(I), {47.3, 8.5, 900}});
  auto Routes = assign(Depot);
  MorningPlanner().plan(Routes);
  return witness::report();
}
