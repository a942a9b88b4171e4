// spawn: std::thread detached
// loop: endless
// origin: accept
// waits: detached
// distance: member function
// differs: what happens when many clients are connected
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of sessions, the client is turned away
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

class Broker {
public:
  explicit Broker(int listener) : listener_(listener) {}

  void serve() {
    for (;;) {
      int fd = ::accept(listener_, nullptr, nullptr);
      if (fd < 0)
        return;
#ifdef TWIN
      if (sessions_.load() >= kSessions) {
        ::close(fd);
        continue;
      }
#endif
      ++sessions_;
      std::thread(&Broker::session, this, fd).detach();
    }
  }

private:
  static constexpr int kSessions = 32;

  void session(int fd) {
    witness::task();
    ::close(fd);
    --sessions_;
  }

  int listener_;
  std::atomic<int> sessions_{0};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  int ls = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un a{};
  a.sun_family = AF_UNIX;
  std::snprintf(a.sun_path + 1, sizeof(a.sun_path) - 1, "broker%d", getpid());
  bind(ls, reinterpret_cast<sockaddr *>(&a), sizeof(a));
  listen(ls, 128);
  std::thread clients([&] {
    for (std::size_t i = 0; i < n; ++i) {
      int c = socket(AF_UNIX, SOCK_STREAM, 0);
      connect(c, reinterpret_cast<sockaddr *>(&a), sizeof(a));
      close(c);
    }
    shutdown(ls, SHUT_RDWR);
  });
  static Broker broker(ls);
  broker.serve();
  clients.join();
  return witness::report();
}
