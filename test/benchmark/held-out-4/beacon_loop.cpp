// spawn: std::thread detached
// limiter: none
// waits: detached
// distance: member function
// differs: what the loop waits for
// A: unbounded Y8 | loop: while over recv | origin: datagrams of peers
// B: abstain-ok U4 | loop: while with a sleep | origin: the interval of a configuration | witness: not-runnable (the loop does not end)
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <sys/socket.h>
#include <thread>

struct BeaconConfig {
  std::chrono::milliseconds interval{0};
  int socket = -1;
};

class Beacon {
public:
  explicit Beacon(const BeaconConfig &config) : config_(config) {}

  void run() {
#ifdef TWIN
    while (running_) {
      std::this_thread::sleep_for(config_.interval);
      std::thread(&Beacon::announce, this, std::string("all")).detach();
    }
#else
    char sender[64];
    ssize_t length;
    while (running_ && (length = recv(config_.socket, sender, sizeof(sender), 0)) > 0)
      std::thread(&Beacon::announce, this, std::string(sender, size_t(length))).detach();
#endif
  }

  void stop() { running_ = false; }

private:
  void announce(const std::string &to) {
    if (!to.empty())
      witness::task();
  }

  const BeaconConfig config_;
  std::atomic<bool> running_{true};
};

#ifdef TWIN
void beaconMain(const BeaconConfig &config) {
  static Beacon beacon(config);
  beacon.run();
}
#else
int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends))
    return 1;
  std::thread peer([n, out = ends[1]] {
    for (std::size_t i = 0; i < n; ++i)
      send(out, "10.1.2.3", 8, 0);
    close(out);
  });
  static Beacon beacon({std::chrono::seconds(1), ends[0]});
  beacon.run();
  peer.join();
  return witness::report();
}
#endif
