// spawn: std::thread
// loop: range-for in a template
// origin: vector parameter
// limiter: check of the size
// waits: after the loop
// distance: template
// differs: what the check does
// A: bounded N7 | limiter: throws for too many photographs
// B: unbounded Y7 | limiter: assertion that the build removes
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace mosaic {

template <typename Range, typename Fn> void parallelEach(Range &Items, Fn Body) {
  std::vector<std::thread> Threads;
  for (auto &Item : Items)
    Threads.emplace_back([&Item, Body] { Body(Item); });
  for (auto &T : Threads)
    T.join();
}

struct Photo {
  std::string Path;
  double Altitude = 80;
  double GroundResolution = 0;
};

class Project {
public:
  static constexpr std::size_t MaxPhotos = 60;

  explicit Project(std::vector<Photo> Input) : Photos(std::move(Input)) {}

  void rectify(double FocalLength) {
#ifndef TWIN
    if (Photos.size() > MaxPhotos)
      throw std::length_error("project has " + std::to_string(Photos.size()) + " photographs");
#else
    assert(Photos.size() <= MaxPhotos);
#endif
    parallelEach(Photos, [FocalLength](Photo &P) {
      witness::task();
      P.GroundResolution = P.Altitude / FocalLength;
    });
  }

private:
  std::vector<Photo> Photos;
};

} // namespace mosaic

int main(int argc, char **argv) {
  mosaic::Project Field(std::vector<mosaic::Photo>(witness::size(argc, argv)));
  try {
    Field.rectify(24.0);
  } catch (const std::length_error &E) {
    std::cerr << E.what() << '\n';
  }
  return witness::report();
}
