// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: atomic wait
// distance: guard class
// differs: limiter
// A: unbounded Y1 | limiter: none, a counter only for the end
// B: bounded N9 | limiter: waits on the atomic counter of live tasks
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct Peer {
  std::string id;
  std::string address;
};

class LiveCount {
public:
  void up() { count_.fetch_add(1); }
  void down() {
    count_.fetch_sub(1);
    count_.notify_all();
  }
  void waitBelow(int limit) const {
    for (int now = count_.load(); now >= limit; now = count_.load())
      count_.wait(now);
  }

private:
  std::atomic<int> count_{0};
};

static void announce(const Peer &peer) {
  if (!peer.address.empty())
    witness::task();
}

void announceToPeers(const std::vector<Peer> &peers) {
  static LiveCount live;
  for (const Peer &peer : peers) {
#ifdef TWIN
    live.waitBelow(20);
#endif
    live.up();
    std::thread([&peer] {
      announce(peer);
      live.down();
    }).detach();
  }
  live.waitBelow(1);
}

int main(int argc, char **argv) {
  announceToPeers(std::vector<Peer>(witness::size(argc, argv), Peer{"p", "10.0.0.2"}));
  return witness::report();
}
