// spawn: std::thread detached
// loop: endless over accept
// origin: accepted connections
// limiter: count of connections, busy answer
// waits: detached
// distance: member function
// differs: limiter
// A: bounded N9
// B: unbounded Y8 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

class Registrar {
public:
  explicit Registrar(int Listener) : Listener(Listener) {}

  void serve() {
    for (;;) {
      const int Client = accept(Listener, nullptr, nullptr);
      if (Client < 0) {
        if (errno == EINTR || errno == ECONNABORTED)
          continue;
        return;
      }
#ifndef TWIN
      if (Connections >= MaxConnections) {
        answer(Client, "SIP/2.0 503 Service Unavailable\r\n\r\n");
        close(Client);
        continue;
      }
#endif
      ++Connections;
      std::thread(&Registrar::handle, this, Client).detach();
    }
  }

private:
  void handle(int Client) {
    witness::task();
    answer(Client, "SIP/2.0 200 OK\r\n\r\n");
    close(Client);
    --Connections;
  }

  static void answer(int Client, std::string_view Text) {
    (void)!send(Client, Text.data(), Text.size(), MSG_NOSIGNAL);
  }

  static constexpr int MaxConnections = 25;
  int Listener;
  std::atomic<int> Connections{0};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  sockaddr_un Address{AF_UNIX, ""};
  snprintf(Address.sun_path + 1, sizeof(Address.sun_path) - 1, "sip-registrar-%d", getpid());
  auto *Name = reinterpret_cast<sockaddr *>(&Address);
  int Listener = socket(AF_UNIX, SOCK_STREAM, 0);
  timeval Idle{0, 300000};
  setsockopt(Listener, SOL_SOCKET, SO_RCVTIMEO, &Idle, sizeof(Idle));
  if (bind(Listener, Name, sizeof(Address)) || listen(Listener, 4096))
    return 1;
  std::vector<int> Phones(N);
  for (int &Phone : Phones) {
    Phone = socket(AF_UNIX, SOCK_STREAM, 0);
    if (connect(Phone, Name, sizeof(Address)))
      return 1;
  }
  Registrar(Listener).serve();
  return witness::report();
}
