// spawn: std::thread detached
// loop: endless, over datagrams
// origin: datagrams of a socket
// waits: detached
// distance: member function
// differs: whether a free worker is awaited
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter with condition variable
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <thread>

class Resolver {
public:
  explicit Resolver(int Socket) : Socket(Socket) {}

  void serve() {
    char Packet[512];
    for (;;) {
      ssize_t Length = ::recv(Socket, Packet, sizeof(Packet), 0);
      if (Length < 0 && errno == EINTR)
        continue;
      if (Length <= 0)
        return;
      std::string Query(Packet, std::size_t(Length));
      {
        std::unique_lock Lock(M);
#ifdef TWIN
        Idle.wait(Lock, [this] { return Active < MaxActive; });
#endif
        ++Active;
      }
      std::thread([this, Query = std::move(Query)] { answer(Query); }).detach();
    }
  }

private:
  static constexpr int MaxActive = 20;

  void answer(const std::string &Query) {
    {
      witness::Task Alive;
      witness::work();
    }
    std::lock_guard Lock(M);
    if (Query.empty())
      ++Malformed;
    --Active;
    Idle.notify_one();
  }

  int Socket;
  int Active = 0, Malformed = 0;
  std::mutex M;
  std::condition_variable Idle;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, Ends) != 0)
    return 1;
  std::thread Clients([N, Out = Ends[1]] {
    for (std::size_t I = 0; I < N; ++I)
      if (::send(Out, "www.example.org A", 17, 0) < 0)
        break;
    ::close(Out);
  });
  static Resolver R(Ends[0]);
  R.serve();
  Clients.join();
  return witness::report();
}
