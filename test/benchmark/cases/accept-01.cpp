// spawn: std::thread detached
// loop: accept
// origin: endless accept
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <semaphore>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

std::counting_semaphore<> Connections{20};

void session(int Client) {
  witness::task();
  ::close(Client);
}

void serve(int Listener) {
  for (;;) {
#ifdef TWIN
    Connections.acquire();
#endif
    int Client = ::accept(Listener, nullptr, nullptr);
    if (Client < 0)
      return;
    std::thread([Client] {
      session(Client);
#ifdef TWIN
      Connections.release();
#endif
    }).detach();
  }
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in Address{};
  Address.sin_family = AF_INET;
  Address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(Listener, reinterpret_cast<sockaddr *>(&Address), sizeof(Address));
  ::listen(Listener, 4096);
  socklen_t Length = sizeof(Address);
  ::getsockname(Listener, reinterpret_cast<sockaddr *>(&Address), &Length);
  std::thread Server(serve, Listener);
  for (std::size_t I = 0; I < N; ++I) {
    int S = ::socket(AF_INET, SOCK_STREAM, 0);
    ::connect(S, reinterpret_cast<sockaddr *>(&Address), sizeof(Address));
    ::close(S);
  }
  Server.detach();
  return witness::report();
}
