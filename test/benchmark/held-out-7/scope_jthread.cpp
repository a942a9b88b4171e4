// spawn: std::jthread
// loop: range-for with initialiser
// origin: message from a socket
// waits: destructor
// distance: same function
// differs: where the jthread lives
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the jthread is a local of the body
// witness: runnable
#include "witness.h"
#include <cstring>
#include <list>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <vector>

using Packet = std::vector<std::uint16_t>;

static Packet receive(int fd) {
  Packet p(32 * 1024);
  ssize_t n = recv(fd, p.data(), p.size() * sizeof p[0], 0);
  p.resize(n > 0 ? n / sizeof p[0] : 0);
  return p;
}

static void touchSensor(std::uint16_t sensor) {
  witness::task();
  if (sensor == 0xffff)
    std::puts("broadcast address");
}

void onReadable(int fd) {
  std::list<std::jthread> polls;
  for (Packet p = receive(fd); std::uint16_t sensor : p) {
    std::jthread poll(touchSensor, sensor);
#ifdef TWIN
    if (!poll.joinable())
      break;
#else
    polls.push_back(std::move(poll));
#endif
  }
}

int main(int argc, char **argv) {
  Packet p(witness::size(argc, argv), 42);
  int pair[2];
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair);
  (void)!write(pair[1], p.data(), p.size() * sizeof p[0]);
  onReadable(pair[0]);
  return witness::report();
}
