// spawn: std::thread detached
// loop: endless loop
// origin: datagrams or ticks of a clock
// limiter: none
// waits: detached
// distance: same function
// differs: what each round of the loop waits for
// A: unbounded Y8 | loop: a datagram each round
// B: abstain-ok U4 | loop: a tick of the clock each round
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <thread>

struct Beat {
  uint32_t Node = 0;
  uint32_t Load = 0;
};

class Board {
public:
  Board(int Socket, std::chrono::milliseconds Interval) : Socket(Socket), Interval(Interval) {}

  void run() {
    while (!Stopped) {
      Beat B;
#ifdef TWIN
      std::this_thread::sleep_for(Interval);
      B.Node = Self;
      B.Load = ++Rounds;
#else
      char Datagram[sizeof(Beat)];
      ssize_t Length = recv(Socket, Datagram, sizeof(Datagram), 0);
      if (Length <= 0)
        break;
      if (Length < ssize_t(sizeof(Beat)))
        continue;
      std::memcpy(&B, Datagram, sizeof(B));
#endif
      std::thread([this, B] { record(B); }).detach();
    }
  }

  void stop() { Stopped = true; }

private:
  static constexpr uint32_t Self = 1;

  void record(Beat B) {
    witness::task();
    if (B.Load > 90)
      ++Overloaded;
  }

  int Socket;
  std::chrono::milliseconds Interval;
  std::atomic<bool> Stopped = false;
  std::atomic<unsigned> Overloaded = 0;
  uint32_t Rounds = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, Ends);
  static Board TheBoard(Ends[0], std::chrono::milliseconds(10));
  timeval Patience{1, 0};
  setsockopt(Ends[1], SOL_SOCKET, SO_SNDTIMEO, &Patience, sizeof(Patience));
  std::thread Runner([] { TheBoard.run(); });
  Beat B{7, 12};
  for (std::size_t I = 0; I < N; ++I)
    if (send(Ends[1], &B, sizeof(B), MSG_NOSIGNAL) < 0)
      break;
  shutdown(Ends[1], SHUT_WR);
  usleep(50000);
  TheBoard.stop();
  Runner.join();
  return witness::report();
}
