// spawn: std::thread detached
// loop: endless accept
// origin: connections from outside
// waits: detached
// distance: member function
// differs: whether a full server refuses
// A: bounded N9 | limiter: count of sessions, a connection too many is closed
// B: unbounded Y7 | limiter: count of sessions, a connection too many is logged
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <atomic>
#include <cstdio>
#include <string>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <vector>

namespace telecom {

class Registrar {
public:
  explicit Registrar(int ListeningSocket) : Listener(ListeningSocket) {}

  void serve() {
    for (;;) {
      int Peer = accept(Listener, nullptr, nullptr);
      if (Peer < 0)
        return;
      admit(Peer);
    }
  }

private:
  static constexpr int MaxSessions = 12;

  void admit(int Peer) {
    if (Sessions >= MaxSessions) {
      std::fprintf(stderr, "registrar: %d sessions\n", Sessions.load());
#ifndef TWIN
      close(Peer);
      return;
#endif
    }
    ++Sessions;
    try {
      std::thread([this, Peer] { session(Peer); }).detach();
    } catch (const std::system_error &) {
      --Sessions;
      close(Peer);
    }
  }

  void session(int Peer) {
    witness::task();
    char Request[512];
    ssize_t Length = recv(Peer, Request, sizeof(Request), MSG_DONTWAIT);
    const std::string Reply = Length > 0 ? "SIP/2.0 200 OK\r\n\r\n" : "SIP/2.0 408 Timeout\r\n\r\n";
    send(Peer, Reply.data(), Reply.size(), MSG_NOSIGNAL);
    close(Peer);
    --Sessions;
  }

  int Listener;
  std::atomic<int> Sessions{0};
};

} // namespace telecom

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  sockaddr_in A{};
  A.sin_family = AF_INET;
  A.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t Length = sizeof(A);
  int Listener = socket(AF_INET, SOCK_STREAM, 0);
  bind(Listener, reinterpret_cast<sockaddr *>(&A), Length);
  listen(Listener, 2048);
  getsockname(Listener, reinterpret_cast<sockaddr *>(&A), &Length);
  std::vector<int> Phones;
  for (std::size_t I = 0; I < N; ++I) {
    Phones.push_back(socket(AF_INET, SOCK_STREAM, 0));
    connect(Phones.back(), reinterpret_cast<sockaddr *>(&A), Length);
  }
  timeval Patience{0, 300000};
  setsockopt(Listener, SOL_SOCKET, SO_RCVTIMEO, &Patience, sizeof(Patience));
  static telecom::Registrar R(Listener);
  R.serve();
  return witness::report();
}
