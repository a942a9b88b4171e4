// spawn: std::thread detached
// loop: range-for and recursion over links
// origin: links of entities, from a triple file
// waits: counter
// distance: recursion through the thread
// differs: whose counter is compared
// A: unbounded Y6 | limiter: counter of each entity
// B: bounded N9 | limiter: counter of the explorer
// witness: runnable
#include "witness.h"
#include <atomic>
#include <istream>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Entity {
  std::vector<std::string> Links;
  std::atomic<int> Visitors{0};
};

using Graph = std::unordered_map<std::string, Entity>;

void readTriples(std::istream &In, Graph &G) {
  for (std::string Subject, Predicate, Object; In >> Subject >> Predicate >> Object;) {
    if (Predicate != "linksTo")
      continue;
    G[Subject].Links.push_back(Object);
    G[Object];
  }
}

class Explorer {
public:
  explicit Explorer(Graph &G) : Entities(G) {}

  void visit(const std::string &Name) {
    Entity &E = Entities.at(Name);
    for (const std::string &Link : E.Links) {
      if (!mark(Link))
        continue;
#ifndef TWIN
      std::atomic<int> &Busy = Entities.at(Link).Visitors;
#else
      std::atomic<int> &Busy = Visitors;
#endif
      if (Busy.load() >= MaxVisitors) {
        learn(Link);
        continue;
      }
      ++Busy;
      ++Outstanding;
      std::thread([this, &Busy, &Link] {
        learn(Link);
        visit(Link);
        --Busy;
        --Outstanding;
      }).detach();
    }
  }

  void wait() const {
    while (Outstanding.load() != 0)
      std::this_thread::yield();
  }

private:
  static constexpr int MaxVisitors = 8;

  bool mark(const std::string &Name) {
    std::lock_guard<std::mutex> Guard(Lock);
    return Seen.insert(Name).second;
  }

  void learn(const std::string &) {
    witness::task();
    ++Facts;
  }

  Graph &Entities;
  std::mutex Lock;
  std::set<std::string> Seen;
  std::atomic<int> Visitors{0}, Outstanding{0};
  std::atomic<std::size_t> Facts{0};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Triples;
  for (std::size_t I = 0; I < N; ++I)
    Triples << "root linksTo leaf" << I << "\n";
  Graph G;
  readTriples(Triples, G);
  Explorer E(G);
  E.visit("root");
  E.wait();
  return witness::report();
}
