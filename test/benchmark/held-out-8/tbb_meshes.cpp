// spawn: tbb::task_group or std::thread
// loop: range-for
// origin: vector parameter
// limiter: scheduler
// waits: after the loop
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: std::thread
// B: bounded N8 | spawn: tbb::task_group::run
// witness: runnable
// packages: tbb
#include "witness.h"
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Mesh {
  std::vector<float> vertices;
  std::vector<int> indices;
};

static void simplify(Mesh &mesh) {
  mesh.indices.clear();
  witness::task();
}

void simplifyScene(std::vector<Mesh> &scene) {
#ifdef TWIN
  tbb::task_group group;
  for (Mesh &mesh : scene)
    group.run([&mesh] { simplify(mesh); });
  group.wait();
#else
  std::vector<std::thread> group;
  for (Mesh &mesh : scene)
    group.emplace_back([&mesh] { simplify(mesh); });
  for (auto &thread : group)
    thread.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<Mesh> scene(witness::size(argc, argv));
  simplifyScene(scene);
  return witness::report();
}
