// spawn: std::async
// loop: while queue
// origin: message field
// distance: class member
// differs: limiter
// A: unbounded Y2 | limiter: semaphore inside the task | waits: after the loop
// B: bounded N4 | limiter: semaphore before | waits: after the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <queue>
#include <semaphore>
#include <vector>

struct Chunk {
  std::size_t Offset;
};

struct Transfer {
  std::queue<Chunk> Chunks;
};

class Uploader {
public:
  void run(Transfer &T) {
    std::vector<std::future<void>> Parts;
    while (!T.Chunks.empty()) {
      Chunk C = T.Chunks.front();
      T.Chunks.pop();
#ifdef TWIN
      Streams.acquire();
#endif
      Parts.push_back(std::async(std::launch::async, &Uploader::part, this, C));
    }
    for (auto &P : Parts)
      P.wait();
  }

private:
  void part(Chunk C) {
    witness::Task Alive;
#ifndef TWIN
    Streams.acquire();
#endif
    witness::work();
    Last = C.Offset;
    Streams.release();
  }

  std::counting_semaphore<> Streams{6};
  std::atomic<std::size_t> Last{0};
};

int main(int argc, char **argv) {
  Transfer T;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    T.Chunks.push({I << 20});
  Uploader().run(T);
  return witness::report();
}
