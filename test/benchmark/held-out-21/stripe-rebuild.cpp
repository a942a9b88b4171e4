// spawn: boost::thread detached
// loop: for with a stride
// origin: size of a disk in a superblock
// waits: detached
// distance: member function
// limiter: std::counting_semaphore
// differs: how a permit is asked for
// A: unbounded Y4 | limiter: try_acquire_for, whose answer is only counted
// B: bounded N4 | limiter: acquire
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <atomic>
#include <boost/thread.hpp>
#include <chrono>
#include <cstdint>
#include <semaphore>

struct Superblock {
  std::uint32_t Magic = 0;
  std::uint32_t ChunkSectors = 128;
  std::uint64_t Sectors = 0;
};

class Rebuild {
public:
  explicit Rebuild(const Superblock &Sb) : Sb(Sb) {}

  bool run() {
    if (Sb.Magic != 0xa92b4efc || Sb.ChunkSectors == 0)
      return false;
    for (std::uint64_t At = 0; At < Sb.Sectors; At += Sb.ChunkSectors) {
      reserve();
      boost::thread Worker([this, At] {
        reconstruct(At);
        Buffers.release();
      });
      Worker.detach();
    }
    return true;
  }

  unsigned stalls() const { return Stalls; }

private:
  void reserve() {
#ifdef TWIN
    Buffers.acquire();
#else
    if (!Buffers.try_acquire_for(std::chrono::microseconds(50)))
      ++Stalls;
#endif
  }

  void reconstruct(std::uint64_t Sector) {
    witness::task();
    Parity ^= Sector;
  }

  Superblock Sb;
  std::counting_semaphore<> Buffers{10};
  std::atomic<std::uint64_t> Parity{0};
  unsigned Stalls = 0;
};

int main(int argc, char **argv) {
  Superblock Sb;
  Sb.Magic = 0xa92b4efc;
  Sb.Sectors = witness::size(argc, argv) * Sb.ChunkSectors;
  static Rebuild Array(Sb);
  if (!Array.run())
    return 1;
  return witness::report();
}
