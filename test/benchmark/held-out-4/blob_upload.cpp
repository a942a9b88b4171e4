// spawn: std::thread detached
// loop: range-for
// origin: vector field of a parameter
// waits: detached
// distance: lambda
// differs: how often a task gives its slot back
// A: unbounded Y5 | limiter: a semaphore that each task releases twice
// B: bounded N4 | limiter: a semaphore that each task releases once
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

class SlotGuard {
public:
  explicit SlotGuard(std::counting_semaphore<> &slots) : slots_(slots) {}
  SlotGuard(const SlotGuard &) = delete;
  ~SlotGuard() { slots_.release(); }

private:
  std::counting_semaphore<> &slots_;
};

struct Blob {
  std::string key;
  std::string bytes;
};

struct Upload {
  std::string bucket;
  std::vector<Blob> blobs;
};

class BlobStore {
public:
  void putAll(const Upload &upload) {
    for (const Blob &blob : upload.blobs) {
      slots_.acquire();
      std::thread([this, blob] {
        SlotGuard guard(slots_);
        put(blob);
#ifndef TWIN
        slots_.release();
#endif
      }).detach();
    }
  }

private:
  void put(const Blob &blob) {
    if (!blob.key.empty())
      witness::task();
  }

  std::counting_semaphore<> slots_{4};
};

int main(int argc, char **argv) {
  Upload upload{"media", std::vector<Blob>(witness::size(argc, argv), Blob{"a.mp4", "..."})};
  static BlobStore store;
  store.putAll(upload);
  return witness::report();
}
