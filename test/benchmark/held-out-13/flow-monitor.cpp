// spawn: std::thread detached
// loop: endless for over recv
// origin: datagrams of a socket
// limiter: none
// waits: detached
// distance: member function
// differs: limiter
// A: bounded N9 | limiter: drops the alert when too many are running
// B: unbounded Y8 | limiter: counts only
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cerrno>
#include <sys/socket.h>
#include <thread>

struct FlowAlert {
  std::uint32_t Source;
  std::uint32_t Destination;
  std::uint16_t Port;
  std::uint16_t Severity;
};

class FlowMonitor {
public:
  explicit FlowMonitor(int Fd) : Fd(Fd) {}

  int serve() {
    for (;;) {
      FlowAlert Alert;
      ssize_t Got = recv(Fd, &Alert, sizeof Alert, 0);
      if (Got == 0)
        return 0;
      if (Got < 0) {
        if (errno == EINTR)
          continue;
        return errno;
      }
      if (Got != sizeof Alert)
        continue;
      dispatch(Alert);
    }
  }

private:
  static constexpr int MostTraces = 16;

  void dispatch(const FlowAlert &Alert) {
#ifndef TWIN
    if (Traces.load() >= MostTraces) {
      ++Dropped;
      return;
    }
#endif
    ++Traces;
    std::thread(&FlowMonitor::trace, this, Alert).detach();
  }

  void trace(FlowAlert Alert) {
    witness::task();
    if (Alert.Severity > 7)
      ++Critical;
    --Traces;
  }

  int Fd;
  std::atomic<int> Traces{0};
  std::atomic<int> Critical{0};
  unsigned Dropped = 0;
};

int main(int argc, char **argv) {
  std::size_t Count = witness::size(argc, argv);
  int Ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, Ends) != 0)
    return 1;
  std::thread Probe([&] {
    FlowAlert Alert{0x0a000001, 0x0a000002, 443, 5};
    for (std::size_t I = 0; I < Count; ++I)
      send(Ends[0], &Alert, sizeof Alert, 0);
    shutdown(Ends[0], SHUT_WR);
  });
  static FlowMonitor Monitor(Ends[1]);
  Monitor.serve();
  Probe.join();
  return witness::report();
}
