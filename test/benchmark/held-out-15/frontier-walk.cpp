// spawn: std::thread
// loop: while over levels, std::for_each inside
// origin: edges of a graph
// waits: join after each level
// distance: lambda in an algorithm
// differs: how a level is cut in pieces
// A: unbounded Y1 | limiter: a thread for each vertex of the level
// B: bounded N2 | limiter: a thread for each stripe, as many as processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cstdint>
#include <span>
#include <thread>
#include <vector>

namespace graphdb {

using Vertex = std::uint32_t;

class Graph {
public:
  explicit Graph(std::size_t Vertices) : Edges(Vertices), Seen(Vertices) {}

  void connect(Vertex From, Vertex To) { Edges[From].push_back(To); }

  std::size_t reach(Vertex Start) {
    std::vector<Vertex> Frontier{Start};
    Seen[Start] = true;
    std::size_t Reached = 0;
    while (!Frontier.empty()) {
      Reached += Frontier.size();
      visitLevel(Frontier);
      Frontier = expand(Frontier);
    }
    return Reached;
  }

private:
  void visitLevel(const std::vector<Vertex> &Frontier) {
#ifdef TWIN
    std::size_t Lanes = std::max(1u, std::thread::hardware_concurrency());
    std::size_t Width = (Frontier.size() + Lanes - 1) / Lanes;
#else
    std::size_t Width = 1;
#endif
    std::vector<std::span<const Vertex>> Stripes;
    for (std::span<const Vertex> Rest(Frontier); !Rest.empty();) {
      std::size_t Take = std::min(Width, Rest.size());
      Stripes.push_back(Rest.first(Take));
      Rest = Rest.subspan(Take);
    }
    std::vector<std::thread> Workers;
    std::for_each(Stripes.begin(), Stripes.end(), [&](std::span<const Vertex> Stripe) {
      Workers.emplace_back([this, Stripe] { loadProperties(Stripe); });
    });
    for (auto &W : Workers)
      W.join();
  }

  void loadProperties(std::span<const Vertex> Stripe) {
    witness::task();
    for (Vertex V : Stripe)
      Loaded += Edges[V].size() + 1;
  }

  std::vector<Vertex> expand(const std::vector<Vertex> &Frontier) {
    std::vector<Vertex> Next;
    for (Vertex V : Frontier)
      for (Vertex To : Edges[V])
        if (!Seen[To]) {
          Seen[To] = true;
          Next.push_back(To);
        }
    return Next;
  }

  std::vector<std::vector<Vertex>> Edges;
  std::vector<bool> Seen;
  std::atomic<std::size_t> Loaded{0};
};

} // namespace graphdb

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  graphdb::Graph G(N + 1);
  for (std::size_t I = 1; I <= N; ++I)
    G.connect(0, static_cast<graphdb::Vertex>(I));
  G.reach(0);
  return witness::report();
}
