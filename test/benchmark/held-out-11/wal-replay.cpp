// spawn: std::packaged_task in a std::thread
// loop: range-for
// origin: vector parameter
// waits: front of a deque of futures
// distance: helper function
// differs: size of the window
// A: unbounded Y3 | limiter: window as wide as the input
// B: bounded N5 | limiter: window of a constant width
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <deque>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace wal {

struct Segment {
  std::string Path;
  std::uint64_t FirstLsn;
  std::uint64_t LastLsn;
};

class Replayer {
public:
  std::uint64_t replay(const std::vector<Segment> &Segments) {
#ifndef TWIN
    const std::size_t Window = Segments.size();
#else
    const std::size_t Window = 10;
#endif
    std::deque<std::future<std::uint64_t>> Running;
    std::uint64_t Records = 0;
    for (const auto &S : Segments) {
      if (Running.size() >= Window) {
        Records += Running.front().get();
        Running.pop_front();
      }
      Running.push_back(start(S));
    }
    for (auto &R : Running)
      Records += R.get();
    return Records;
  }

private:
  static std::future<std::uint64_t> start(const Segment &S) {
    std::packaged_task<std::uint64_t(const Segment &)> Task(&Replayer::replaySegment);
    auto Result = Task.get_future();
    std::thread(std::move(Task), std::cref(S)).detach();
    return Result;
  }

  static std::uint64_t replaySegment(const Segment &S) {
    witness::task();
    if (S.LastLsn < S.FirstLsn)
      throw std::runtime_error("segment " + S.Path + " is corrupt");
    return S.LastLsn - S.FirstLsn + 1;
  }
};

} // namespace wal

int main(int argc, char **argv) {
  std::vector<wal::Segment> Segments;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Segments.push_back({"wal/" + std::to_string(I), I * 100, I * 100 + 99});
  try {
    wal::Replayer().replay(Segments);
  } catch (const std::exception &E) {
    std::fprintf(stderr, "%s\n", E.what());
    return 1;
  }
  return witness::report();
}
