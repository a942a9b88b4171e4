// spawn: std::jthread
// loop: range-for
// origin: chunks of a backup
// waits: destructors of the threads
// distance: lambda
// differs: owner of the permit
// A: unbounded Y5 | limiter: permit released at the end of the iteration
// B: bounded N4 | limiter: permit moved into the thread
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace vault {

using Bandwidth = std::counting_semaphore<64>;

class Permit {
public:
  explicit Permit(Bandwidth &from) : from_(&from) { from_->acquire(); }
  Permit(Permit &&other) noexcept : from_(std::exchange(other.from_, nullptr)) {}
  Permit &operator=(Permit &&) = delete;
  ~Permit() {
    if (from_)
      from_->release();
  }

private:
  Bandwidth *from_;
};

struct Chunk {
  std::string digest;
  std::size_t length = 0;
  bool stored = false;
};

class Uploader {
public:
  explicit Uploader(std::ptrdiff_t uplinks) : bandwidth_(uplinks) {}

  void upload(std::vector<Chunk> &chunks) {
    std::vector<std::jthread> uploads;
    for (Chunk &chunk : chunks) {
      if (chunk.stored)
        continue;
      Permit permit(bandwidth_);
#ifndef TWIN
      uploads.emplace_back([&chunk] {
#else
      uploads.emplace_back([&chunk, permit = std::move(permit)] {
#endif
        witness::task();
        chunk.stored = true;
      });
    }
  }

private:
  Bandwidth bandwidth_;
};

} // namespace vault

int main(int argc, char **argv) {
  std::vector<vault::Chunk> chunks(witness::size(argc, argv), {"9f86d081", 4096});
  vault::Uploader(5).upload(chunks);
  return witness::report();
}
