// spawn: std::thread joined
// loop: counted
// origin: parameter
// waits: after the loop
// distance: member function
// differs: how many threads share the segments
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: hardware_concurrency
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

struct Segment {
  double start, end;
  int bitrate;
};

class SegmentEncoder {
public:
  explicit SegmentEncoder(std::vector<Segment> list) : list_(std::move(list)) {}

  void encode() {
#ifdef TWIN
    const size_t crew = std::max(1u, std::thread::hardware_concurrency());
#else
    const size_t crew = list_.size();
#endif
    std::vector<std::thread> encoders;
    for (size_t i = 0; i < crew; i++)
      encoders.emplace_back([this] { run(); });
    for (auto &e : encoders)
      e.join();
  }

private:
  void run() {
    witness::Task alive;
    for (size_t at; (at = next_.fetch_add(1)) < list_.size();)
      transcode(list_[at]);
    witness::work();
  }

  static void transcode(Segment &s) {
    s.bitrate = std::clamp(s.bitrate, 100, 8000);
  }

  std::vector<Segment> list_;
  std::atomic<size_t> next_{0};
};

void transcodeJob(const std::vector<Segment> &fromPlaylist) { SegmentEncoder(fromPlaylist).encode(); }

int main(int argc, char **argv) {
  std::vector<Segment> playlist(witness::size(argc, argv), Segment{0, 6, 2500});
  transcodeJob(playlist);
  return witness::report();
}
