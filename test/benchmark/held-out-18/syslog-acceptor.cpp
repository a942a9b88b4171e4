// spawn: std::thread detached
// loop: endless, reads a socket
// origin: datagrams of a socket
// waits: counter at shutdown
// distance: class member
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: datagrams beyond a number of live handlers are dropped
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cerrno>
#include <string>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

class SyslogAcceptor {
public:
  explicit SyslogAcceptor(int Socket) : Socket(Socket) {}

  void serve() {
    char Packet[2048];
    for (;;) {
      ssize_t Length = recv(Socket, Packet, sizeof(Packet), 0);
      if (Length < 0 && errno == EINTR)
        continue;
      if (Length < 0)
        throw std::system_error(errno, std::generic_category(), "recv");
      if (Length == 0)
        break;
#ifdef TWIN
      if (Handlers.load() >= 22) {
        ++Dropped;
        continue;
      }
#endif
      ++Handlers;
      std::thread(&SyslogAcceptor::handle, this, std::string(Packet, static_cast<std::size_t>(Length))).detach();
    }
    while (Handlers.load() > 0)
      usleep(1000);
  }

private:
  void handle(std::string Message) {
    witness::task();
    if (Message.starts_with("<0>"))
      ++Emergencies;
    --Handlers;
  }

  int Socket;
  std::atomic<int> Handlers{0};
  std::atomic<unsigned> Emergencies{0};
  unsigned Dropped = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, Ends) != 0)
    return 1;
  std::thread Sender([&] {
    for (std::size_t I = 0; I < N; ++I)
      if (send(Ends[1], "<13>cron: done", 14, 0) < 0)
        break;
    close(Ends[1]);
  });
  static SyslogAcceptor Acceptor(Ends[0]);
  Acceptor.serve();
  Sender.join();
  return witness::report();
}
