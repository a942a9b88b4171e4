// spawn: std::thread detached
// loop: range-for
// origin: vector field of a parameter
// waits: detached
// distance: other class
// differs: what the class does when the limit is reached
// A: unbounded Y7 | limiter: a class that counts and logs
// B: bounded N9 | limiter: a class that counts and waits
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Throttle {
public:
  explicit Throttle(int limit) : limit_(limit) {}

  void enter() {
    std::unique_lock<std::mutex> lock(mutex_);
#ifdef TWIN
    below_.wait(lock, [this] { return inside_ < limit_; });
#else
    if (inside_ >= limit_)
      fprintf(stderr, "throttle: %d of %d\n", inside_, limit_);
#endif
    ++inside_;
  }

  void leave() {
    std::lock_guard<std::mutex> lock(mutex_);
    --inside_;
    below_.notify_one();
  }

private:
  const int limit_;
  int inside_ = 0;
  std::mutex mutex_;
  std::condition_variable below_;
};

struct Torrent {
  std::string infoHash;
  std::vector<std::string> trackers;
};

static Throttle announceThrottle(12);

static void announce(const std::string &tracker, const std::string &infoHash) {
  if (!tracker.empty() && !infoHash.empty())
    witness::task();
}

void announceAll(const Torrent &torrent) {
  for (const std::string &tracker : torrent.trackers) {
    announceThrottle.enter();
    std::thread([tracker, infoHash = torrent.infoHash] {
      announce(tracker, infoHash);
      announceThrottle.leave();
    }).detach();
  }
}

int main(int argc, char **argv) {
  Torrent torrent{"c0ffee", std::vector<std::string>(witness::size(argc, argv), "udp://tracker.example")};
  announceAll(torrent);
  return witness::report();
}
