// spawn: connect
// loop: range-for
// origin: vector parameter
// waits: poll
// distance: helper class
// differs: window
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: polls until fewer than a maximum are open
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <vector>

class Probe {
  std::vector<pollfd> open_;

public:
  size_t inFlight() const { return open_.size(); }

  void begin(const sockaddr_in &to) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (fd < 0)
      return;
    connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    witnessEnter();
    open_.push_back({fd, POLLOUT, 0});
  }

  void step() {
    poll(open_.data(), open_.size(), 100);
    for (size_t i = 0; i < open_.size();) {
      if (!open_[i].revents) {
        ++i;
        continue;
      }
      close(open_[i].fd);
      witnessLeave();
      open_[i] = open_.back();
      open_.pop_back();
    }
  }
};

void probeAll(const std::vector<sockaddr_in> &targets) {
  constexpr size_t kWindow = 10;
  Probe probe;
  for (const sockaddr_in &target : targets) {
#ifdef TWIN
    while (probe.inFlight() >= kWindow)
      probe.step();
#endif
    probe.begin(target);
  }
  while (probe.inFlight() > 0)
    probe.step();
}

int main(int argc, char **argv) {
  sockaddr_in sa{};
  socklen_t len = sizeof sa;
  sa.sin_family = AF_INET;
  sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int l = socket(AF_INET, SOCK_STREAM, 0);
  bind(l, (sockaddr *)&sa, len);
  listen(l, 4096);
  getsockname(l, (sockaddr *)&sa, &len);
  probeAll(std::vector<sockaddr_in>(witness::size(argc, argv), sa));
  return witness::report();
}
