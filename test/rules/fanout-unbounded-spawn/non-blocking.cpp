// RUN: %check_rule %s fanout-unbounded-spawn
// Connections that are opened without waiting for them.

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using Addresses = std::vector<sockaddr_in>;

static int start(const sockaddr_in &to) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  return fd;
}

static void finish(std::vector<pollfd> &fds) {
  poll(fds.data(), fds.size(), 500);
  for (pollfd &p : fds)
    close(p.fd);
  fds.clear();
}

void all(const Addresses &peers) {
  std::vector<pollfd> fds;
  for (const auto &peer : peers)
    fds.push_back({start(peer), POLLOUT, 0});
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  finish(fds);
}

// OK: thirty, then all are closed.
void inChunks(const Addresses &peers) {
  std::vector<pollfd> fds;
  for (const auto &peer : peers) {
    fds.push_back({start(peer), POLLOUT, 0});
    if (fds.size() == 30)
      finish(fds);
  }
  finish(fds);
}

// OK: one after the other.
void inTurn(const Addresses &peers) {
  for (const auto &peer : peers) {
    int fd = start(peer);
    if (fd < 0)
      continue;
    pollfd p{fd, POLLOUT, 0};
    poll(&p, 1, 500);
    close(fd);
  }
}

// OK: the first that answers ends it, the others are closed.
int first(const Addresses &peers) {
  for (const auto &peer : peers) {
    int fd = start(peer);
    if (fd < 0)
      continue;
    pollfd p{fd, POLLOUT, 0};
    if (poll(&p, 1, 500) == 1)
      return fd;
    close(fd);
  }
  return -1;
}

static void unblock(int fd) { fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK); }

void byHelper(const Addresses &peers, std::vector<int> &fds) {
  for (const auto &peer : peers) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    unblock(fd);
    connect(fd, reinterpret_cast<const sockaddr *>(&peer), sizeof peer);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    fds.push_back(fd);
  }
}

// OK: each connection is open before the next is tried.
void blocking(const Addresses &peers, std::vector<int> &fds) {
  for (const auto &peer : peers) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, reinterpret_cast<const sockaddr *>(&peer), sizeof peer);
    fds.push_back(fd);
  }
}

// A datagram socket connects at once, and holds a port.
void datagrams(const Addresses &peers, std::vector<int> &fds) {
  for (const auto &peer : peers) {
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    connect(fd, reinterpret_cast<const sockaddr *>(&peer), sizeof peer);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    fds.push_back(fd);
  }
}

// OK: closed before the next one is made.
void datagramAfterDatagram(const Addresses &peers) {
  for (const auto &peer : peers) {
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    connect(fd, reinterpret_cast<const sockaddr *>(&peer), sizeof peer);
    send(fd, "x", 1, 0);
    close(fd);
  }
}

class Probe {
public:
  size_t open() const { return open_.size(); }
  void begin(const sockaddr_in &to) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (fd < 0)
      return;
    connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    open_.push_back({fd, POLLOUT, 0});
  }
  void step() {
    poll(open_.data(), open_.size(), 100);
    for (size_t i = 0; i < open_.size();) {
      close(open_[i].fd);
      open_[i] = open_.back();
      open_.pop_back();
    }
  }

private:
  std::vector<pollfd> open_;
};

void probeAll(const Addresses &peers) {
  Probe probe;
  for (const auto &peer : peers)
    probe.begin(peer);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  while (probe.open() > 0)
    probe.step();
}

// OK: ten at once.
void probeTen(const Addresses &peers) {
  Probe probe;
  for (const auto &peer : peers) {
    while (probe.open() >= 10)
      probe.step();
    probe.begin(peer);
  }
}
