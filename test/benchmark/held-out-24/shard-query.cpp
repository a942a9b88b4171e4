// spawn: boost::fibers::fiber
// loop: iterator
// origin: map filled from a cluster state document
// waits: joined
// distance: same function
// differs: limiter
// A: unbounded Y6 | limiter: a semaphore of fibers made anew in each iteration
// B: bounded N4 | limiter: one semaphore of fibers for the whole query
// witness: not-runnable (no libboost_fiber to link with on this machine)
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace fibers = boost::fibers;

class Permits {
public:
  explicit Permits(std::size_t Count) : Free(Count) {}
  void take() {
    std::unique_lock<fibers::mutex> Lock(Mutex);
    Changed.wait(Lock, [this] { return Free > 0; });
    --Free;
  }
  void give() {
    std::lock_guard<fibers::mutex> Lock(Mutex);
    ++Free;
    Changed.notify_one();
  }

private:
  fibers::mutex Mutex;
  fibers::condition_variable Changed;
  std::size_t Free;
};

using ClusterState = std::map<std::string, std::string>; // shard to node

class Coordinator {
public:
  explicit Coordinator(ClusterState State) : State(std::move(State)) {}

  std::size_t search(const std::string &Term) {
    std::vector<fibers::fiber> Running;
    std::size_t Hits = 0;
#ifdef TWIN
    auto Allowed = std::make_shared<Permits>(Concurrency);
#endif
    for (auto It = State.begin(); It != State.end(); ++It) {
#ifndef TWIN
      auto Allowed = std::make_shared<Permits>(Concurrency);
#endif
      Allowed->take();
      Running.emplace_back([this, Allowed, &Hits, &Term, It] {
        Hits += ask(It->second, It->first, Term);
        Allowed->give();
      });
    }
    for (auto &F : Running)
      F.join();
    return Hits;
  }

private:
  static constexpr std::size_t Concurrency = 16;

  std::size_t ask(const std::string &Node, const std::string &Shard, const std::string &Term) {
    witness::Task Alive;
    boost::this_fiber::yield();
    return Node.size() + Shard.size() > Term.size() ? 1 : 0;
  }

  ClusterState State;
};

int main(int argc, char **argv) {
  ClusterState State;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    State["shard-" + std::to_string(I)] = "node-" + std::to_string(I % 5);
  Coordinator(std::move(State)).search("invoice");
  return witness::report();
}
