// spawn: std::thread
// loop: while
// origin: vector parameter
// limiter: window of threads
// waits: after the loop
// distance: helper class
// differs: whether urgent missions wait too
// A: unbounded Y4 | limiter: urgent missions do not wait
// B: bounded N5 | limiter: joins the oldest thread when nine are in flight
// witness: runnable
#include "witness.h"
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Mission {
  std::string DroneId;
  std::vector<double> Legs;
  bool Urgent = false;
};

class LinkThreads {
public:
  explicit LinkThreads(std::size_t Radios) : Radios(Radios) {}
  ~LinkThreads() {
    while (!Running.empty())
      joinOldest();
  }

  template <typename F> void start(F &&Body, [[maybe_unused]] bool Urgent) {
#ifndef TWIN
    if (!Urgent && Running.size() >= Radios)
      joinOldest();
#else
    if (Running.size() >= Radios)
      joinOldest();
#endif
    Running.emplace_back(std::forward<F>(Body));
  }

private:
  void joinOldest() {
    Running.front().join();
    Running.pop_front();
  }

  std::size_t Radios;
  std::deque<std::thread> Running;
};

class Swarm {
public:
  std::size_t upload(const std::vector<Mission> &Missions) {
    {
      LinkThreads Links(9);
      std::size_t Index = 0;
      while (Index < Missions.size()) {
        const Mission &M = Missions[Index++];
        if (M.Legs.empty())
          continue;
        Links.start([this, &M] { send(M); }, M.Urgent);
      }
    }
    return Acknowledged.size();
  }

private:
  void send(const Mission &M) {
    witness::task();
    std::scoped_lock Lock(Guard);
    Acknowledged[M.DroneId] = M.Legs.size();
  }

  std::mutex Guard;
  std::map<std::string, std::size_t> Acknowledged;
};

int main(int argc, char **argv) {
  std::vector<Mission> Missions;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Missions.push_back({"uav-" + std::to_string(I), {1.0, 2.5}, true});
  Swarm().upload(Missions);
  return witness::report();
}
