// spawn: tbb::task_group::run
// loop: range-for over a queue of ready nodes
// origin: parsed text
// waits: after the loop
// distance: member function
// differs: spawn
// A: bounded N8 | spawn: tbb::task_group::run | limiter: workers of TBB
// B: unbounded Y1 | spawn: std::async | limiter: none
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <tbb/task_group.h>
#include <atomic>
#include <future>
#include <map>
#include <sstream>
#include <string>
#include <vector>

struct Edge {
  std::string Rule;
  std::vector<std::string> Inputs;
  std::string Output;
};

class Graph {
public:
  void parse(std::istream &Manifest) {
    std::string Line;
    while (std::getline(Manifest, Line)) {
      std::istringstream Words(Line);
      Edge E;
      std::string Keyword, Input;
      if (!(Words >> Keyword >> E.Output >> E.Rule) || Keyword != "build")
        continue;
      while (Words >> Input)
        E.Inputs.push_back(Input);
      Edges[E.Output] = std::move(E);
    }
  }

  std::vector<const Edge *> ready() const {
    std::vector<const Edge *> Ready;
    for (const auto &[Output, E] : Edges) {
      bool Waits = false;
      for (const std::string &Input : E.Inputs)
        Waits |= Edges.count(Input) != 0;
      if (!Waits)
        Ready.push_back(&E);
    }
    return Ready;
  }

private:
  std::map<std::string, Edge> Edges;
};

class Builder {
public:
  unsigned build(const Graph &G) {
#ifndef TWIN
    tbb::task_group Steps;
    for (const Edge *E : G.ready())
      Steps.run([this, E] { execute(*E); });
    Steps.wait();
#else
    std::vector<std::future<void>> Steps;
    for (const Edge *E : G.ready())
      Steps.push_back(std::async(std::launch::async, [this, E] { execute(*E); }));
    for (auto &S : Steps)
      S.wait();
#endif
    return Built;
  }

private:
  void execute(const Edge &E) {
    witness::task();
    if (E.Rule != "phony")
      ++Built;
  }

  std::atomic<unsigned> Built{0};
};

int main(int argc, char **argv) {
  const std::size_t Objects = witness::size(argc, argv);
  std::stringstream Manifest;
  for (std::size_t I = 0; I < Objects; ++I)
    Manifest << "build obj/" << I << ".o cxx src/" << I << ".cc\n";
  Graph G;
  G.parse(Manifest);
  Builder().build(G);
  return witness::report();
}
