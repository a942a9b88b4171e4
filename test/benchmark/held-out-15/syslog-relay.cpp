// spawn: std::thread detached
// loop: for without end over accept
// origin: connections of clients
// waits: detached
// distance: member function
// differs: a counter of sessions is compared
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: over the limit the connection is closed
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <atomic>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <vector>

class SyslogRelay {
public:
  SyslogRelay() : Listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
    Address.sin_family = AF_INET;
    Address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t Length = sizeof(Address);
    if (::bind(Listener, reinterpret_cast<sockaddr *>(&Address), Length) != 0 || ::listen(Listener, 4096) != 0)
      throw std::system_error(errno, std::generic_category(), "syslog relay");
    ::getsockname(Listener, reinterpret_cast<sockaddr *>(&Address), &Length);
  }
  ~SyslogRelay() { ::close(Listener); }

  const sockaddr_in &address() const { return Address; }

  void serve() {
    for (;;) {
      int Client = ::accept(Listener, nullptr, nullptr);
      if (Client < 0) {
        if (errno == EINTR || errno == ECONNABORTED)
          continue;
        return;
      }
#ifdef TWIN
      if (Sessions >= MaxSessions) {
        ::close(Client);
        ++Refused;
        continue;
      }
#endif
      ++Sessions;
      try {
        std::thread(&SyslogRelay::session, this, Client).detach();
      } catch (const std::system_error &) {
        ::close(Client);
        --Sessions;
      }
    }
  }

private:
  static constexpr int MaxSessions = 30;

  void session(int Client) {
    witness::task();
    char Line[256];
    while (::recv(Client, Line, sizeof(Line), MSG_DONTWAIT) > 0)
      ++Relayed;
    ::close(Client);
    --Sessions;
  }

  int Listener;
  sockaddr_in Address{};
  std::atomic<int> Sessions{0};
  std::atomic<unsigned long> Relayed{0};
  unsigned long Refused = 0;
};

int main(int argc, char **argv) {
  SyslogRelay Relay;
  std::vector<int> Hosts(witness::size(argc, argv));
  for (int &Host : Hosts) {
    Host = ::socket(AF_INET, SOCK_STREAM, 0);
    ::connect(Host, reinterpret_cast<const sockaddr *>(&Relay.address()), sizeof(sockaddr_in));
  }
  Relay.serve();
  return witness::report();
}
