// spawn: std::thread
// loop: counted
// origin: trace files of a run
// limiter: bound of the loop
// waits: join after the loop
// distance: same function
// differs: the smaller or the larger of two numbers
// A: bounded N11 | limiter: the smaller of size and limit
// B: unbounded Y7 | limiter: the larger of size and limit
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct TraceEvent {
  std::uint64_t Nanoseconds = 0;
  std::string Name;
};

struct TraceFile {
  std::string Path;
  std::vector<TraceEvent> Events;
};

class TraceMerger {
public:
  std::vector<TraceEvent> merge(std::vector<TraceFile> &Files) {
#ifndef TWIN
    const std::size_t Readers = std::min<std::size_t>(Files.size(), SuggestedReaders);
#else
    const std::size_t Readers = std::max<std::size_t>(Files.size(), SuggestedReaders);
#endif
    std::vector<std::thread> Threads;
    for (std::size_t I = 0; I < Readers; ++I)
      Threads.emplace_back([this, &Files] { readFiles(Files); });
    for (std::thread &T : Threads)
      T.join();
    std::sort(Merged.begin(), Merged.end(),
              [](const TraceEvent &L, const TraceEvent &R) { return L.Nanoseconds < R.Nanoseconds; });
    return std::move(Merged);
  }

private:
  static constexpr std::size_t SuggestedReaders = 8;

  void readFiles(std::vector<TraceFile> &Files) {
    witness::task();
    while (TraceFile *File = nextFile(Files)) {
      std::lock_guard Lock(Guard);
      std::move(File->Events.begin(), File->Events.end(), std::back_inserter(Merged));
      File->Events.clear();
    }
  }

  TraceFile *nextFile(std::vector<TraceFile> &Files) {
    std::lock_guard Lock(Guard);
    return Next < Files.size() ? &Files[Next++] : nullptr;
  }

  std::mutex Guard;
  std::size_t Next = 0;
  std::vector<TraceEvent> Merged;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::vector<TraceFile> Files(N);
  for (std::size_t I = 0; I < N; ++I)
    Files[I] = {"trace." + std::to_string(I), {{1000 - I % 1000, "begin"}, {2000 + I, "end"}}};
  TraceMerger Merger;
  return Merger.merge(Files).size() == 2 * N ? witness::report() : 1;
}
