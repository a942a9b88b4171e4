// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: member function
// differs: the limit
// A: unbounded Y3 | limiter: own throttle with the value that means unlimited
// B: bounded N4 | limiter: own throttle of 32
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// Admits up to Max users at once; 0 admits everybody.
class Throttle {
  std::mutex Lock;
  std::condition_variable Changed;
  const long Max;
  long Used = 0;

public:
  explicit Throttle(long Max) : Max(Max) {}
  void get() {
    if (Max == 0)
      return;
    std::unique_lock<std::mutex> Guard(Lock);
    Changed.wait(Guard, [this] { return Used < Max; });
    ++Used;
  }
  void put() {
    if (Max == 0)
      return;
    std::lock_guard<std::mutex> Guard(Lock);
    --Used;
    Changed.notify_one();
  }
};

#ifndef TWIN
static Throttle Uploads(0);
#else
static Throttle Uploads(32);
#endif

struct Chunk {
  std::string Digest;
  size_t Offset;
};

static void uploadChunk(Chunk C) { witness::task(); }

void uploadMissing(const std::vector<Chunk> &Missing) {
  for (const Chunk &C : Missing) {
    Uploads.get();
    std::thread([C] {
      uploadChunk(C);
      Uploads.put();
    }).detach();
  }
}

int main(int argc, char **argv) {
  uploadMissing(std::vector<Chunk>(witness::size(argc, argv)));
  return witness::report();
}
