// spawn: std::async or tbb::parallel_for_each
// loop: range-for or an algorithm
// origin: vector parameter
// distance: same function
// differs: what walks the collection
// A: unbounded Y1 | limiter: none | waits: get after the loop
// B: bounded N8 | limiter: the workers of TBB | waits: the algorithm
// witness: runnable
// packages: tbb
#include "witness.h"
#include <future>
#include <tbb/parallel_for_each.h>
#include <vector>

namespace cad {

struct Triangle {
  int a, b, c;
};

class Shape {
public:
  explicit Shape(int facets) : facets_(facets) {}

  void tessellate(double deflection) {
    if (deflection <= 0)
      return;
    witness::task();
    mesh_.assign(facets_, Triangle{0, 1, 2});
  }
  std::size_t triangles() const { return mesh_.size(); }

private:
  int facets_;
  std::vector<Triangle> mesh_;
};

std::size_t meshAll(std::vector<Shape> &shapes, double deflection) {
#ifdef TWIN
  tbb::parallel_for_each(shapes.begin(), shapes.end(), [&](Shape &shape) { shape.tessellate(deflection); });
#else
  std::vector<std::future<void>> meshes;
  for (Shape &shape : shapes)
    meshes.push_back(std::async(std::launch::async, [&] { shape.tessellate(deflection); }));
  for (auto &mesh : meshes)
    mesh.get();
#endif
  std::size_t total = 0;
  for (const Shape &shape : shapes)
    total += shape.triangles();
  return total;
}

} // namespace cad

int main(int argc, char **argv) {
  std::vector<cad::Shape> shapes(witness::size(argc, argv), cad::Shape(12));
  if (cad::meshAll(shapes, 0.1) != 12 * shapes.size())
    return 1;
  return witness::report();
}
