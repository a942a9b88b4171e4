// spawn: std::thread detached
// loop: endless recv
// origin: datagrams as they come
// waits: detached
// distance: member function
// differs: limiter
// A: bounded N4 | limiter: semaphore before the spawn
// B: unbounded Y8 | limiter: none
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <cstring>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <thread>

namespace chat {

struct Packet {
  char Room[12];
  char Text[20];
};

class Inbox {
public:
  explicit Inbox(int Socket) : Socket(Socket) {}
  ~Inbox() { close(Socket); }

  void run() {
    Packet P;
    while (true) {
      const ssize_t Got = recv(Socket, &P, sizeof(P), MSG_WAITALL);
      if (Got < 0 && errno == EINTR)
        continue;
      if (Got < 0)
        throw std::runtime_error(std::strerror(errno));
      if (Got == 0)
        return;
      if (static_cast<std::size_t>(Got) == sizeof(P))
        dispatch(P);
    }
  }

private:
  void dispatch(const Packet &P) {
#ifndef TWIN
    Handlers.acquire();
#endif
    try {
      std::thread([this, P] { handle(P); }).detach();
    } catch (const std::system_error &E) {
#ifndef TWIN
      Handlers.release();
#endif
      std::fprintf(stderr, "room %.12s: %s\n", P.Room, E.what());
    }
  }

  void handle(const Packet &P) {
    witness::task();
    const std::string Text(P.Text, strnlen(P.Text, sizeof(P.Text)));
    if (Text.empty())
      std::fprintf(stderr, "room %.12s: empty message\n", P.Room);
#ifndef TWIN
    Handlers.release();
#endif
  }

  int Socket;
#ifndef TWIN
  std::counting_semaphore<> Handlers{15};
#endif
};

} // namespace chat

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, Ends) != 0)
    return 1;
  std::string Wire;
  for (std::size_t I = 0; I < N; ++I) {
    chat::Packet P{"general", "hello"};
    Wire.append(reinterpret_cast<const char *>(&P), sizeof(P));
  }
  if (send(Ends[1], Wire.data(), Wire.size(), 0) != static_cast<ssize_t>(Wire.size()))
    return 1;
  close(Ends[1]);
  static chat::Inbox Inbox(Ends[0]);
  Inbox.run();
  return witness::report();
}
