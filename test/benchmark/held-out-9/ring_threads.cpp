// spawn: std::thread
// loop: for with index
// origin: pointer and length
// waits: after the loop
// distance: same function
// differs: size of the ring
// A: bounded N5 | limiter: ring of eight, joined before reuse
// B: unbounded Y3 | limiter: ring as large as the input, joined before reuse
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <thread>
#include <vector>

struct mesh_face {
  int a, b, c;
  float normal[3];
};

static void compute_normal(mesh_face *face) {
  witness::task();
  face->normal[0] = static_cast<float>(face->a - face->b);
}

extern "C" void mesh_compute_normals(mesh_face *faces, std::size_t count) {
#ifdef TWIN
  std::vector<std::thread> ring(count);
#else
  std::vector<std::thread> ring(8);
#endif
  for (std::size_t i = 0; i < count; ++i) {
    std::thread &slot = ring[i % ring.size()];
    if (slot.joinable())
      slot.join();
    slot = std::thread(compute_normal, faces + i);
  }
  for (auto &slot : ring)
    if (slot.joinable())
      slot.join();
}

int main(int argc, char **argv) {
  std::vector<mesh_face> faces(witness::size(argc, argv));
  mesh_compute_normals(faces.data(), faces.size());
  return witness::report();
}
