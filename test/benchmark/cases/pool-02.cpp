// spawn: in-house executor
// loop: range-for
// origin: request field
// distance: class member
// waits: destructor
// limiter: pool
// differs: number of workers of the pool
// A: unbounded Y3 | origin: request field
// B: bounded N8 | origin: literal
// witness: runnable
#include "witness.h"
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

class Workers {
public:
  Workers(std::size_t Count, std::vector<std::function<void()>> Jobs) : Jobs(std::move(Jobs)) {
    for (std::size_t I = 0; I < Count; ++I)
      Threads.emplace_back([this] {
        for (std::size_t Mine; (Mine = Next++) < this->Jobs.size();)
          this->Jobs[Mine]();
      });
  }

private:
  std::vector<std::function<void()>> Jobs;
  std::atomic<std::size_t> Next{0};
  std::vector<std::jthread> Threads;
};

struct Playlist {
  std::vector<int> Tracks;
};

void normalise(const Playlist &P) {
  std::vector<std::function<void()>> Jobs(P.Tracks.size(), [] { witness::task(); });
#ifndef TWIN
  Workers Pool(P.Tracks.size(), Jobs);
#else
  Workers Pool(4, Jobs);
#endif
}

int main(int argc, char **argv) {
  normalise({std::vector<int>(witness::size(argc, argv))});
  return witness::report();
}
