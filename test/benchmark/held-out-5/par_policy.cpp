// spawn: std::thread, or a parallel algorithm
// loop: std::for_each
// origin: parameter
// distance: lambda
// differs: what for_each does with an element
// A: unbounded Y1 | limiter: none | waits: after the algorithm
// B: bounded N8 | limiter: std::execution::par | waits: the algorithm
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <execution>
#include <list>
#include <string>
#include <thread>
#include <vector>

struct Photo {
  std::string file;
  bool rotated = false;
};

static void rotate(Photo &p) {
  witness::task();
  p.rotated = p.file.ends_with(".jpg");
}

void rotateAll(std::vector<Photo> &album) {
#ifdef TWIN
  std::for_each(std::execution::par, album.begin(), album.end(), [](Photo &p) { rotate(p); });
#else
  std::list<std::thread> running;
  std::for_each(album.begin(), album.end(), [&](Photo &p) { running.emplace_back([&p] { rotate(p); }); });
  for (auto &r : running)
    r.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<Photo> album(witness::size(argc, argv), Photo{"a.jpg"});
  rotateAll(album);
  return witness::report();
}
