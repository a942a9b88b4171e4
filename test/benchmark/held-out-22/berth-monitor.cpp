// spawn: std::thread detached
// loop: endless loop
// limiter: none
// waits: detached
// distance: member function
// differs: what turns the loop
// A: abstain-ok U4 | origin: ticks of a clock
// B: unbounded Y8 | origin: position reports on a channel
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

struct PositionReport {
  unsigned Mmsi = 0;
  double Latitude = 0, Longitude = 0;
};

class AisChannel {
public:
  void deliver(PositionReport R) {
    std::lock_guard Lock(Mutex);
    Reports.push_back(R);
    Arrived.notify_one();
  }
  void hangUp() {
    std::lock_guard Lock(Mutex);
    Open = false;
    Arrived.notify_all();
  }
  std::optional<PositionReport> receive() {
    std::unique_lock Lock(Mutex);
    Arrived.wait(Lock, [this] { return !Open || !Reports.empty(); });
    if (Reports.empty())
      return std::nullopt;
    PositionReport R = Reports.front();
    Reports.pop_front();
    return R;
  }
  bool open() {
    std::lock_guard Lock(Mutex);
    return Open;
  }

private:
  std::mutex Mutex;
  std::condition_variable Arrived;
  std::deque<PositionReport> Reports;
  bool Open = true;
};

class BerthMonitor {
public:
  BerthMonitor(AisChannel &Ais, std::chrono::milliseconds Interval) : Ais(Ais), Interval(Interval) {}

  void run() {
#ifndef TWIN
    auto Next = std::chrono::steady_clock::now();
    while (Ais.open()) {
      std::this_thread::sleep_until(Next += Interval);
      std::thread([] { updateBerth({}); }).detach();
    }
#else
    while (auto Report = Ais.receive())
      std::thread([R = *Report] { updateBerth(R); }).detach();
#endif
  }

private:
  static void updateBerth(PositionReport R) {
    witness::task();
    if (R.Latitude > 90)
      fprintf(stderr, "%u: bad position\n", R.Mmsi);
  }

  AisChannel &Ais;
  std::chrono::milliseconds Interval;
};

int main(int argc, char **argv) {
  AisChannel Ais;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Ais.deliver({unsigned(211000000 + I), 54.3, 10.1});
  Ais.hangUp();
  BerthMonitor(Ais, std::chrono::milliseconds(500)).run();
  return witness::report();
}
