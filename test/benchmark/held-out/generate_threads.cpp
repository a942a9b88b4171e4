// spawn: std::thread
// loop: std::generate_n
// origin: size parameter
// waits: join after the loop
// distance: lambda
// differs: trip count
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: one per core
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

struct Mesh {
  std::vector<float> vertices;
};

static void simplify(Mesh &mesh) { witness::task(); }

void simplify_scene(std::vector<Mesh> &meshes) {
  std::atomic<size_t> next{0};
  std::vector<std::thread> crew;
#ifndef TWIN
  size_t size = meshes.size();
#else
  size_t size = std::thread::hardware_concurrency();
#endif
  std::generate_n(std::back_inserter(crew), size, [&] {
    return std::thread([&] {
#ifndef TWIN
      simplify(meshes[next++]);
#else
      for (size_t i = next++; i < meshes.size(); i = next++)
        simplify(meshes[i]);
#endif
    });
  });
  for (auto &member : crew)
    member.join();
}

int main(int argc, char **argv) {
  std::vector<Mesh> meshes(witness::size(argc, argv));
  simplify_scene(meshes);
  return witness::report();
}
