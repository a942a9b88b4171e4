// spawn: std::thread detached
// loop: range-for or while until a time
// origin: backlog in a parameter, or the clock
// limiter: none
// waits: detached
// distance: member function
// differs: what the loop walks
// A: unbounded Y1 | loop: the backlog
// B: abstain-ok U4 | loop: the ticks of a clock
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

struct Sample {
  long Minute = 0;
  double WattsPerM2 = 0;
};

class SunshineRecorder {
public:
  SunshineRecorder(std::string Station, Clock::duration Interval) : Station(std::move(Station)), Interval(Interval) {}

  void replay(const std::vector<Sample> &Backlog, Clock::time_point Until) {
#ifndef TWIN
    (void)Until;
    for (const Sample &S : Backlog)
      publish(S);
#else
    auto Next = Clock::now();
    while (Next < Until) {
      publish(Backlog.empty() ? Sample{} : Backlog.back());
      Next += Interval;
      std::this_thread::sleep_until(Next);
    }
#endif
  }

  long bright() const { return Bright; }

private:
  void publish(const Sample &S) {
    std::thread([this, S] {
      witness::task();
      std::string Line = Station + ';' + std::to_string(S.Minute) + ';' + std::to_string(S.WattsPerM2);
      if (S.WattsPerM2 >= 120)
        ++Bright;
      ++Published;
    }).detach();
  }

  std::string Station;
  Clock::duration Interval;
  std::atomic<long> Bright{0};
  std::atomic<long> Published{0};
};

int main(int argc, char **argv) {
  std::vector<Sample> Backlog;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Backlog.push_back({long(I), double(I % 900)});
  static SunshineRecorder Recorder("06260", std::chrono::milliseconds(10));
  Recorder.replay(Backlog, Clock::now() + std::chrono::milliseconds(50));
  return witness::report();
}
