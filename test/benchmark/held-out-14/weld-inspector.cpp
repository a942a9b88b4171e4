// spawn: std::thread detached
// loop: endless
// limiter: none
// waits: detached
// distance: helper function
// differs: what turns the loop
// A: abstain-ok U4 | origin: a period of the configuration
// B: unbounded Y8 | origin: triggers that a camera sends
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdint>
#include <sys/socket.h>
#include <thread>

namespace factory {

struct Trigger {
  std::uint32_t Seam;
  std::uint32_t Exposure;
};

struct CameraConfig {
  std::chrono::milliseconds Period{10};
  unsigned DefaultExposure = 120;
};

class WeldInspector {
public:
  WeldInspector(CameraConfig C, int CameraSocket) : Config(C), Camera(CameraSocket) {}

  void run() {
    Trigger T{};
    while (nextTrigger(T))
      std::thread([this, T] { inspect(T); }).detach();
  }

  void stop() { Stopped = true; }

private:
  bool nextTrigger(Trigger &T) {
#ifndef TWIN
    std::this_thread::sleep_for(Config.Period);
    T = {T.Seam + 1, Config.DefaultExposure};
    return !Stopped;
#else
    return recv(Camera, &T, sizeof(T), MSG_WAITALL) == ssize_t(sizeof(T));
#endif
  }

  void inspect(Trigger T) {
    witness::task();
    if (T.Exposure == 0)
      ++Rejected;
    else
      ++Passed;
  }

  CameraConfig Config;
  int Camera;
  std::atomic<bool> Stopped{false};
  std::atomic<unsigned> Passed{0}, Rejected{0};
};

} // namespace factory

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  socketpair(AF_UNIX, SOCK_STREAM, 0, Ends);
  static factory::WeldInspector Inspector({}, Ends[0]);
  std::thread([N, Wire = Ends[1]] {
    for (std::uint32_t I = 0; I < N; ++I) {
      factory::Trigger T{I, 100};
      send(Wire, &T, sizeof(T), 0);
    }
    shutdown(Wire, SHUT_WR);
  }).detach();
  std::thread Shift([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    Inspector.stop();
  });
  Inspector.run();
  Shift.join();
  return witness::report();
}
