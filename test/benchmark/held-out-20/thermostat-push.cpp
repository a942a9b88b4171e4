// spawn: std::thread
// loop: do-while
// origin: members of a site, filled by a message
// waits: latch
// distance: same function
// differs: what happens between two starts
// A: unbounded Y7 | limiter: a sleep after every burst
// B: bounded N6 | limiter: latch awaited after every burst
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <latch>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Setpoint {
  std::string HeatPump;
  double Celsius;
};

class Site {
public:
  void onSchedule(std::vector<Setpoint> Message) { Setpoints = std::move(Message); }

  void apply() {
    if (Setpoints.empty())
      return;
    std::vector<std::shared_ptr<std::latch>> Bursts;
    std::size_t First = 0;
    do {
      const std::size_t Last = std::min(First + Burst, Setpoints.size());
      auto Done = std::make_shared<std::latch>(Last - First);
      for (std::size_t I = First; I < Last; ++I)
        std::thread([this, I, Done] {
          write(Setpoints[I]);
          Done->count_down();
        }).detach();
#ifdef TWIN
      Done->wait();
#else
      std::this_thread::sleep_for(Pause);
#endif
      Bursts.push_back(std::move(Done));
      First = Last;
    } while (First < Setpoints.size());
    for (auto &B : Bursts)
      B->wait();
  }

private:
  static constexpr std::size_t Burst = 8;
  static constexpr std::chrono::microseconds Pause{250};

  void write(Setpoint &S) {
    witness::task();
    S.Celsius = std::clamp(S.Celsius, 15.0, 55.0);
  }

  std::vector<Setpoint> Setpoints;
};

int main(int argc, char **argv) {
  Site Campus;
  Campus.onSchedule(std::vector<Setpoint>(witness::size(argc, argv), Setpoint{"hp-7", 38.5}));
  Campus.apply();
  return witness::report();
}
