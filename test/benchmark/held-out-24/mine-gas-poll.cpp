// spawn: std::thread
// loop: while with an iterator
// origin: vector parsed from a survey
// waits: after the loop
// distance: class beside
// differs: what stands before each start
// A: unbounded Y7 | limiter: a pause before each thread
// B: bounded N4 | limiter: semaphore before each thread
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Sensor {
  std::string Drift;
  unsigned Address = 0;
  double MethanePct = 0;
};

class Pacer {
public:
#ifndef TWIN
  void enter() { std::this_thread::sleep_for(Gap); }
  void leave() {}

private:
  std::chrono::microseconds Gap{40};
#else
  void enter() { Lines.acquire(); }
  void leave() { Lines.release(); }

private:
  std::counting_semaphore<64> Lines{10};
#endif
};

class GasMonitor {
public:
  std::vector<const Sensor *> sweep(std::vector<Sensor> &Sensors) {
    std::vector<std::thread> Polls;
    auto Next = Sensors.begin();
    while (Next != Sensors.end()) {
      Pace.enter();
      Polls.emplace_back([this, &S = *Next] {
        poll(S);
        Pace.leave();
      });
      ++Next;
    }
    for (std::thread &P : Polls)
      P.join();

    std::vector<const Sensor *> Alarms;
    for (const Sensor &S : Sensors)
      if (S.MethanePct >= AlarmPct)
        Alarms.push_back(&S);
    return Alarms;
  }

private:
  static constexpr double AlarmPct = 1.25;

  static void poll(Sensor &S) {
    witness::task();
    S.MethanePct = (S.Address % 17) * 0.1;
  }

  Pacer Pace;
};

int main(int argc, char **argv) {
  std::vector<Sensor> Sensors;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Sensors.push_back({"drift-" + std::to_string(I / 20), unsigned(I)});
  GasMonitor().sweep(Sensors);
  return witness::report();
}
