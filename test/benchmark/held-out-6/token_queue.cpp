// trap: T37 T23
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: whether the queue of tokens has a capacity
// A: unbounded Y3 | limiter: queue of tokens without capacity
// B: bounded N4 | limiter: queue of tokens with capacity 10
// witness: runnable
// packages: tbb
#include "witness.h"
#include <string>
#include <tbb/concurrent_queue.h>
#include <thread>
#include <vector>

struct Fanin {
  std::vector<std::string> peers;
};

class Gossip {
public:
  Gossip() {
#ifdef TWIN
    tokens_.set_capacity(10);
#endif
  }

  void spread(const Fanin &f) {
    for (auto const &peer : f.peers) {
      tokens_.push(1);
      std::thread([this, peer] {
        tell(peer);
        char back;
        tokens_.pop(back);
      }).detach();
    }
  }

private:
  void tell(const std::string &peer) {
    witness::task();
    if (peer.empty())
      std::puts("lonely");
  }
  tbb::concurrent_bounded_queue<char> tokens_;
};

static Gossip gossip;

int main(int argc, char **argv) {
  Fanin f;
  f.peers.resize(witness::size(argc, argv), "peer:7000");
  gossip.spread(f);
  return witness::report();
}
