// spawn: std::thread detached
// loop: endless receive
// origin: datagrams
// waits: detached
// distance: same function
// limiter: none
// differs: who handles the datagram
// A: unbounded Y8 | limiter: none
// B: bounded N3 | limiter: handled in the loop
// witness: runnable
#include "witness.h"
#include <array>
#include <sys/socket.h>
#include <thread>
#include <vector>

using Datagram = std::array<char, 32>;

void handle(const Datagram &D) {
  witness::task();
  (void)D;
}

void receive(int Socket) {
  Datagram D;
  while (true) {
    ssize_t Got = ::recv(Socket, D.data(), D.size(), 0);
    if (Got <= 0)
      break;
#ifndef TWIN
    std::thread(handle, D).detach();
#else
    handle(D);
#endif
  }
}

int main(int argc, char **argv) {
  int Pair[2];
  std::size_t N = witness::size(argc, argv);
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, Pair))
    return 1;
  std::thread Sender([&] {
    for (std::size_t I = 0; I < N; ++I)
      ::send(Pair[1], "hello", 5, 0);
    ::close(Pair[1]);
  });
  receive(Pair[0]);
  Sender.join();
  return witness::report();
}
