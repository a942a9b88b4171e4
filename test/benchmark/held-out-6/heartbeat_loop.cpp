// trap: D12 D14
// spawn: std::thread detached
// loop: A: range-for; B: loop with a pause
// origin: A: parameter; B: time
// waits: detached
// distance: member function
// differs: what repeats the spawn
// A: unbounded Y1 | limiter: none
// B: abstain-ok U4 | limiter: pause between two
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

class Heart {
public:
  void beat(const std::vector<std::string> &peers, std::chrono::milliseconds pause) {
#ifdef TWIN
    while (alive_) {
      std::thread(&Heart::tell, this, peers.front()).detach();
      std::this_thread::sleep_for(pause);
    }
#else
    for (const auto &peer : peers)
      if (alive_ && pause.count() > 0)
        std::thread(&Heart::tell, this, peer).detach();
#endif
  }

  void stop() { alive_ = false; }

private:
  void tell(std::string peer) {
    witness::task();
    if (peer.empty() || ++told_ > 50)
      stop();
  }

  std::atomic<bool> alive_{true};
  std::atomic<int> told_{0};
};

static Heart heart;

int main(int argc, char **argv) {
  std::vector<std::string> peers(witness::size(argc, argv), "n1");
  heart.beat(peers, std::chrono::milliseconds(3));
  return witness::report();
}
