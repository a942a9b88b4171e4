// spawn: fork
// loop: for (;;) over accept
// origin: connections of clients
// waits: SIGCHLD ignored, then waitpid
// distance: member function
// differs: what a full server does
// A: bounded N9 | limiter: closes the connection when full
// B: unbounded Y7 | limiter: logs when full
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <vector>

class FeedServer {
public:
  explicit FeedServer(std::size_t MaxSessions) : MaxSessions(MaxSessions) {
    Listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    Address.sin_family = AF_INET;
    Address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t Size = sizeof(Address);
    if (::bind(Listener, reinterpret_cast<sockaddr *>(&Address), Size) != 0 || ::listen(Listener, 4096) != 0 ||
        ::getsockname(Listener, reinterpret_cast<sockaddr *>(&Address), &Size) != 0)
      throw std::runtime_error("feed server: cannot listen");
  }

  ~FeedServer() {
    ::close(Listener);
    while (::wait(nullptr) > 0)
      ;
  }

  sockaddr_in address() const { return Address; }

  void serve() {
    for (;;) {
      int Client = ::accept(Listener, nullptr, nullptr);
      if (Client < 0) {
        if (errno == EINTR)
          continue;
        return;
      }
      reap();
      if (Sessions >= MaxSessions) {
        ::dprintf(2, "feed server: %zu sessions\n", Sessions);
#ifndef TWIN
        ::close(Client);
        continue;
#endif
      }
      startSession(Client);
      ::close(Client);
    }
  }

private:
  void reap() {
    while (::waitpid(-1, nullptr, WNOHANG) > 0)
      --Sessions;
  }

  void startSession(int Client) {
    pid_t Pid = ::fork();
    if (Pid == 0) {
      witness::task();
      ssize_t Sent = ::send(Client, "200 ready\r\n", 11, MSG_NOSIGNAL);
      ::_exit(Sent == 11 ? 0 : 1);
    }
    if (Pid > 0)
      ++Sessions;
  }

  std::size_t MaxSessions, Sessions = 0;
  sockaddr_in Address{};
  int Listener = -1;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  {
    FeedServer Server(8);
    sockaddr_in To = Server.address();
    std::vector<int> Clients(N);
    for (int &C : Clients) {
      C = ::socket(AF_INET, SOCK_STREAM, 0);
      if (::connect(C, reinterpret_cast<sockaddr *>(&To), sizeof(To)) != 0)
        return 1;
    }
    Server.serve();
  }
  return witness::report();
}
