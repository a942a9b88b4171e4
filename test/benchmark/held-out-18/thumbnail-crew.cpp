// spawn: std::jthread
// loop: counted
// waits: destructors
// distance: same function
// limiter: crew that shares an index
// differs: the size of the crew
// A: bounded N2 | origin: hardware_concurrency, at most the number of photos
// B: unbounded Y3 | origin: number of photos, at least hardware_concurrency
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

struct Photo {
  std::string Path;
  int Width = 0, Height = 0;
  bool Scaled = false;
};

class ThumbnailCrew {
public:
  explicit ThumbnailCrew(std::vector<Photo> &Photos) : Photos(Photos) {}

  void run() {
    const std::size_t Cores = std::max(1u, std::thread::hardware_concurrency());
#ifndef TWIN
    const std::size_t Hands = std::min(Cores, Photos.size());
#else
    const std::size_t Hands = std::max(Cores, Photos.size());
#endif
    std::vector<std::jthread> Crew;
    Crew.reserve(Hands);
    for (std::size_t I = 0; I < Hands; ++I)
      Crew.emplace_back([this] { work(); });
  }

  std::size_t failed() const {
    return static_cast<std::size_t>(std::count_if(Photos.begin(), Photos.end(), [](const Photo &P) { return !P.Scaled; }));
  }

private:
  void work() {
    for (std::size_t I = Next++; I < Photos.size(); I = Next++)
      scale(Photos[I]);
  }

  static void scale(Photo &P) {
    witness::task();
    P.Width = std::max(1, P.Width / 8);
    P.Height = std::max(1, P.Height / 8);
    P.Scaled = true;
  }

  std::vector<Photo> &Photos;
  std::atomic<std::size_t> Next{0};
};

int main(int argc, char **argv) {
  std::vector<Photo> Photos(witness::size(argc, argv), Photo{"dog.jpg", 4000, 3000});
  ThumbnailCrew Crew(Photos);
  Crew.run();
  return Crew.failed() == 0 ? witness::report() : 1;
}
