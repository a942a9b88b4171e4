// spawn: std::jthread
// loop: while over a work list
// origin: dependency graph from a registry
// limiter: counting semaphore
// waits: destructors of the threads
// distance: member function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore acquired before the spawn, released by the task
// witness: runnable
#include "witness.h"
#include <deque>
#include <list>
#include <map>
#include <mutex>
#include <semaphore>
#include <set>
#include <string>
#include <thread>
#include <vector>

using Graph = std::map<std::string, std::vector<std::string>>;

class Resolver {
public:
  explicit Resolver(const Graph &Registry) : Registry(Registry) {}

  std::set<std::string> resolve(const std::string &Root) {
    std::deque<std::string> Open{Root};
    std::set<std::string> Seen{Root};
    while (!Open.empty()) {
      const std::string Name = Open.front();
      Open.pop_front();
      const auto Node = Registry.find(Name);
      if (Node == Registry.end())
        continue;
      fetchManifest(Name);
      for (const std::string &Dependency : Node->second)
        if (Seen.insert(Dependency).second)
          Open.push_back(Dependency);
    }
    Fetchers.clear();
    return Seen;
  }

  std::size_t bytes() const { return Downloaded; }

private:
  void fetchManifest(const std::string &Name) {
#ifdef TWIN
    Connections.acquire();
#endif
    Fetchers.emplace_back([this, Name] {
      witness::task();
      {
        std::lock_guard Lock(Guard);
        Downloaded += Name.size() + 512;
      }
#ifdef TWIN
      Connections.release();
#endif
    });
  }

  const Graph &Registry;
  std::mutex Guard;
  std::size_t Downloaded = 0;
  std::counting_semaphore<> Connections{10};
  std::list<std::jthread> Fetchers;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  Graph Registry;
  for (std::size_t I = 0; I < N; ++I) {
    auto &Needs = Registry["crate" + std::to_string(I)];
    for (std::size_t Child : {2 * I + 1, 2 * I + 2})
      if (Child < N)
        Needs.push_back("crate" + std::to_string(Child));
  }
  Resolver R(Registry);
  R.resolve("crate0");
  return witness::report();
}
