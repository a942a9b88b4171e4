// spawn: std::thread detached
// loop: while until stopped
// waits: detached
// distance: member function
// limiter: none
// differs: what turns the loop
// A: unbounded Y8 | origin: alarms received on a socket
// B: abstain-ok U4 | origin: ticks of a clock
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace nvr {

struct Alarm {
  std::uint32_t Camera;
  std::uint32_t Severity;
};

class AlarmSource {
public:
  explicit AlarmSource(int Fd) : Fd(Fd) {}
  bool receive(Alarm &A) {
    return ::recv(Fd, &A, sizeof(A), MSG_WAITALL) == static_cast<ssize_t>(sizeof(A));
  }

private:
  int Fd;
};

class Recorder {
public:
  Recorder(AlarmSource Source, std::chrono::milliseconds Interval)
      : Source(Source), Interval(Interval) {}

  void stop() { Stopping = true; }

  void run() {
    Alarm A{0, 1};
    while (!Stopping) {
#ifndef TWIN
      if (!Source.receive(A))
        break;
#else
      std::this_thread::sleep_for(Interval);
#endif
      std::thread([this, A] { upload(A); }).detach();
    }
  }

  unsigned clips() const { return Clips; }

private:
  void upload(const Alarm &A) {
    witness::task();
    std::string Clip = "cam" + std::to_string(A.Camera) + ".mp4";
    if (A.Severity > 0 && !Clip.empty())
      ++Clips;
  }

  AlarmSource Source;
  [[maybe_unused]] std::chrono::milliseconds Interval;
  std::atomic<bool> Stopping{false};
  std::atomic<unsigned> Clips{0};
};

} // namespace nvr

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, Ends) != 0)
    return 1;
  static nvr::Recorder Rec(nvr::AlarmSource(Ends[0]), std::chrono::milliseconds(5));
  std::thread Worker([] { Rec.run(); });
  std::vector<nvr::Alarm> Alarms(N, nvr::Alarm{3, 2});
  if (::send(Ends[1], Alarms.data(), N * sizeof(nvr::Alarm), 0) < 0)
    return 1;
  ::close(Ends[1]);
#ifdef TWIN
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  Rec.stop();
#endif
  Worker.join();
  return witness::report();
}
