// spawn: std::thread detached
// loop: std::for_each
// origin: names listed by a peer
// limiter: atomic counter
// waits: counter reaches zero
// distance: callback
// differs: which counter is compared
// A: unbounded Y6 | limiter: counter of failed segments
// B: bounded N9 | limiter: counter of segments in flight
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Segment {
  std::string Name;
  unsigned Timeline;
};

struct ArchiveStats {
  std::atomic<int> InFlight{0};
  std::atomic<int> Failed{0};
  std::atomic<int> Stored{0};
};

class Receiver {
public:
  using Callback = std::function<void(const Segment &)>;
  void onSegment(Callback C) { Listener = std::move(C); }
  void announce(const std::vector<Segment> &Listed) { std::for_each(Listed.begin(), Listed.end(), Listener); }

private:
  Callback Listener;
};

class Archiver {
public:
  explicit Archiver(Receiver &From) {
    From.onSegment([this](const Segment &S) { archive(S); });
  }

  ~Archiver() {
    for (int Left = Stats.InFlight; Left != 0; Left = Stats.InFlight)
      Stats.InFlight.wait(Left);
  }

private:
  static constexpr int MaxUploads = 12;

  void archive(const Segment &S) {
#ifndef TWIN
    std::atomic<int> &Watched = Stats.Failed;
#else
    std::atomic<int> &Watched = Stats.InFlight;
#endif
    for (int Seen = Watched; Seen >= MaxUploads; Seen = Watched)
      Watched.wait(Seen);
    ++Stats.InFlight;
    std::thread([this, S] { upload(S); }).detach();
  }

  void upload(const Segment &S) {
    witness::task();
    ++(S.Name.size() == 24 ? Stats.Stored : Stats.Failed);
    --Stats.InFlight;
    Stats.InFlight.notify_all();
  }

  ArchiveStats Stats;
};

int main(int argc, char **argv) {
  std::vector<Segment> Listed(witness::size(argc, argv), {std::string(24, '0'), 1});
  Receiver From;
  Archiver Sink(From);
  From.announce(Listed);
  return witness::report();
}
