// spawn: std::packaged_task on std::thread
// loop: for over offsets
// origin: size of a file
// waits: deque of futures
// distance: class member
// differs: whether the oldest future is awaited
// A: unbounded Y5 | limiter: window of futures, the oldest dropped
// B: bounded N5 | limiter: window of futures, the oldest awaited
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <deque>
#include <future>
#include <thread>

struct Chunk {
  std::uint64_t Offset;
  std::uint64_t Length;
};

class ChunkUploader {
public:
  ChunkUploader(std::uint64_t ChunkSize, std::size_t Window) : ChunkSize(ChunkSize), Window(Window) {}

  std::uint64_t upload(std::uint64_t FileSize) {
    for (std::uint64_t At = 0; At < FileSize; At += ChunkSize) {
      if (Pending.size() >= Window)
        retire();
      begin({At, std::min(ChunkSize, FileSize - At)});
    }
    while (!Pending.empty()) {
      Acknowledged += Pending.front().get();
      Pending.pop_front();
    }
    return Acknowledged;
  }

private:
  void begin(Chunk C) {
    std::packaged_task<std::uint64_t()> Put([C] {
      witness::task();
      return C.Length;
    });
    Pending.push_back(Put.get_future());
    std::thread(std::move(Put)).detach();
  }

  void retire() {
#ifdef TWIN
    Acknowledged += Pending.front().get();
#endif
    Pending.pop_front();
  }

  std::uint64_t ChunkSize;
  std::size_t Window;
  std::uint64_t Acknowledged = 0;
  std::deque<std::future<std::uint64_t>> Pending;
};

int main(int argc, char **argv) {
  std::uint64_t FileSize = witness::size(argc, argv) * 4096;
  ChunkUploader Uploader(4096, 8);
  if (Uploader.upload(FileSize) > FileSize)
    return 1;
  return witness::report();
}
