// spawn: tbb::parallel_for / std::thread
// loop: library / for
// origin: parameter vector
// waits: end of the call / join
// distance: lambda
// differs: what runs the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: TBB scheduler
// witness: runnable
// packages: tbb
#include "witness.h"
#include <array>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <thread>
#include <vector>

struct Vertex {
  std::array<float, 3> position{};
  std::vector<std::size_t> neighbours;
};

class Smoother {
public:
  explicit Smoother(std::vector<Vertex> &mesh) : mesh_(mesh) {}

  void run() {
#ifdef TWIN
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, mesh_.size(), 1), [this](const auto &range) {
      for (std::size_t i = range.begin(); i != range.end(); ++i)
        smooth(mesh_[i]);
    });
#else
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i != mesh_.size(); ++i)
      threads.emplace_back([this, i] { smooth(mesh_[i]); });
    for (auto &t : threads)
      t.join();
#endif
  }

private:
  void smooth(Vertex &v) {
    for (float &c : v.position)
      c *= 0.5f;
    witness::task();
  }
  std::vector<Vertex> &mesh_;
};

void smoothMesh(std::vector<Vertex> &mesh) { Smoother(mesh).run(); }

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Vertex> mesh(n);
  smoothMesh(mesh);
  return witness::report();
}
