// spawn: see the factors
// loop: std::for_each
// origin: request parameter
// waits: end of the algorithm, or a vector of threads
// distance: lambda
// differs: what the algorithm does with an element
// A: unbounded Y1 | limiter: none | spawn: std::jthread
// B: bounded N8 | limiter: workers of the parallel algorithm | spawn: std::execution::par
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <execution>
#include <string>
#include <thread>
#include <vector>

struct Photo {
  std::string path;
  int width = 0;
};

static void readExif(Photo &p) {
  witness::task();
  p.width = static_cast<int>(p.path.size()) * 100;
}

void readAll(std::vector<Photo> &photos) {
#ifdef TWIN
  std::for_each(std::execution::par, photos.begin(), photos.end(), [](Photo &p) { readExif(p); });
#else
  std::vector<std::jthread> readers;
  std::for_each(photos.begin(), photos.end(),
                [&readers](Photo &p) { readers.emplace_back([&p] { readExif(p); }); });
#endif
}

int main(int argc, char **argv) {
  std::vector<Photo> photos(witness::size(argc, argv), Photo{"DSC_0001.JPG"});
  readAll(photos);
  return witness::report();
}
