// spawn: std::thread detached
// loop: while running
// limiter: none
// distance: helper function
// waits: detached
// differs: what makes the loop turn
// A: unbounded Y8 | origin: records of a socket
// B: abstain-ok U4 | origin: ticks of a clock
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

struct LoadReading {
  std::uint32_t Crane = 0;
  float Tonnes = 0;
};

class TelemetryBridge {
public:
  explicit TelemetryBridge(int Socket) : Socket(Socket) {}

  void run() {
    auto Due = std::chrono::steady_clock::now();
    while (Running.load()) {
      LoadReading Reading;
#ifndef TWIN
      ssize_t Length = recv(Socket, &Reading, sizeof(Reading), MSG_WAITALL);
      if (Length <= 0)
        break;
#else
      Due += Period;
      std::this_thread::sleep_until(Due);
      Reading.Crane = ++Ticks;
#endif
      store(Reading);
    }
  }

  void stop() { Running = false; }

private:
  static constexpr auto Period = 2ms;

  void store(LoadReading Reading) {
    std::thread([Reading] {
      witness::task();
      std::string Row = std::to_string(Reading.Crane) + ';' + std::to_string(Reading.Tonnes);
      (void)Row;
    }).detach();
  }

  int Socket;
  std::atomic<bool> Running{true};
  std::uint32_t Ticks = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  socketpair(AF_UNIX, SOCK_STREAM, 0, Ends);
  std::vector<LoadReading> Readings(N, LoadReading{4, 31.5f});
  send(Ends[0], Readings.data(), N * sizeof(LoadReading), 0);
  shutdown(Ends[0], SHUT_WR);
  TelemetryBridge Bridge(Ends[1]);
  std::thread Shift([&Bridge] {
    std::this_thread::sleep_for(150ms);
    Bridge.stop();
  });
  Bridge.run();
  Shift.join();
  return witness::report();
}
