// spawn: std::thread
// loop: counted, in a template
// origin: meshes of a level
// limiter: stride over the processors
// waits: join in the template
// distance: function template with a callable
// differs: number of threads
// A: unbounded Y1 | limiter: none, a thread for each element
// B: bounded N2 | limiter: a thread for each processor
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace par {

template <typename Range, typename Body> void forEach(Range &Items, Body Apply) {
  const std::size_t Count = std::size(Items);
  if (Count == 0)
    return;
#ifndef TWIN
  const std::size_t Lanes = Count;
#else
  const std::size_t Lanes = std::min<std::size_t>(Count, std::max(1u, std::thread::hardware_concurrency()));
#endif
  std::vector<std::thread> Threads;
  Threads.reserve(Lanes);
  for (std::size_t Lane = 0; Lane < Lanes; ++Lane) {
    Threads.emplace_back([&Items, &Apply, Lane, Lanes, Count] {
      for (std::size_t I = Lane; I < Count; I += Lanes)
        Apply(Items[I]);
    });
  }
  for (std::thread &T : Threads)
    T.join();
}

} // namespace par

struct Mesh {
  std::string Name;
  std::size_t Triangles = 0;
  std::vector<std::size_t> Levels;
};

class LodBuilder {
public:
  explicit LodBuilder(std::size_t Coarsest) : Coarsest(Coarsest) {}

  void build(std::vector<Mesh> &Meshes) const {
    par::forEach(Meshes, [this](Mesh &M) { simplify(M); });
  }

private:
  void simplify(Mesh &M) const {
    witness::task();
    for (std::size_t Triangles = M.Triangles; Triangles > Coarsest; Triangles /= 2)
      M.Levels.push_back(Triangles);
    M.Levels.push_back(Coarsest);
  }

  std::size_t Coarsest;
};

int main(int argc, char **argv) {
  std::vector<Mesh> Meshes(witness::size(argc, argv));
  for (std::size_t I = 0; I < Meshes.size(); ++I)
    Meshes[I] = {"rock" + std::to_string(I), 2048 + I, {}};
  LodBuilder(64).build(Meshes);
  return std::all_of(Meshes.begin(), Meshes.end(), [](const Mesh &M) { return !M.Levels.empty(); })
             ? witness::report()
             : 1;
}
