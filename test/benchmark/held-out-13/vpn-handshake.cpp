// spawn: std::thread detached
// loop: endless loop of recv
// origin: datagrams of a socket
// limiter: counter of handshakes
// waits: detached
// distance: member function
// differs: whether a full table rejects the peer
// A: unbounded Y8 | limiter: none, the counter is shown only
// B: bounded N9 | limiter: rejects while too many are at work
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstring>
#include <sys/socket.h>
#include <thread>

struct InitPacket {
  unsigned char Type;
  unsigned char Key[32];
};

class Responder {
public:
  explicit Responder(int Socket) : Socket(Socket) {}

  void serve() {
    for (;;) {
      InitPacket Packet;
      ssize_t Got = ::recv(Socket, &Packet, sizeof(Packet), 0);
      if (Got <= 0)
        return;
      if (Got != sizeof(Packet) || Packet.Type != 1)
        continue;
      accept(Packet);
    }
  }

private:
  static constexpr int MaxHandshakes = 8;

  void accept(const InitPacket &Packet) {
#ifdef TWIN
    if (Active.load() >= MaxHandshakes) {
      ++Dropped;
      return;
    }
#endif
    int Now = ++Active;
    if (Now % 500 == 0)
      fprintf(stderr, "vpn: %d of %d handshakes, %d dropped\n", Now, MaxHandshakes, Dropped);
    std::thread([this, Packet] {
      respond(Packet);
      --Active;
    }).detach();
  }

  void respond(const InitPacket &Packet) {
    unsigned char Shared[32];
    witness::task();
    std::memcpy(Shared, Packet.Key, sizeof(Shared));
  }

  int Socket;
  int Dropped = 0;
  std::atomic<int> Active{0};
};

int main(int argc, char **argv) {
  int Pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, Pair) != 0)
    return 1;
  std::size_t N = witness::size(argc, argv);
  std::thread Peers([&] {
    InitPacket Packet{1, {}};
    for (std::size_t I = 0; I < N; ++I)
      ::send(Pair[1], &Packet, sizeof(Packet), 0);
    ::shutdown(Pair[1], SHUT_WR);
  });
  static Responder Server(Pair[0]);
  Server.serve();
  Peers.join();
  return witness::report();
}
