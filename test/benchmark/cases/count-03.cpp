// spawn: std::thread stored
// loop: range-for
// waits: after the loop
// limiter: none
// distance: template
// differs: type of the collection
// A: unbounded Y1 | origin: vector parameter
// B: bounded N1 | origin: array
// witness: runnable
#include "witness.h"
#include <array>
#include <thread>
#include <vector>

template <typename Container> void forEachParallel(const Container &Items) {
  std::vector<std::thread> Threads;
  for (const auto &Item : Items)
    Threads.emplace_back([&Item] {
      witness::task();
      (void)Item;
    });
  for (auto &T : Threads)
    T.join();
}

void drawFaces(const std::vector<float> &Vertices) {
#ifndef TWIN
  forEachParallel(Vertices);
#else
  std::array<float, 6> Faces{};
  for (std::size_t I = 0; I < Faces.size() && I < Vertices.size(); ++I)
    Faces[I] = Vertices[I];
  forEachParallel(Faces);
#endif
}

int main(int argc, char **argv) {
  drawFaces(std::vector<float>(witness::size(argc, argv)));
  return witness::report();
}
