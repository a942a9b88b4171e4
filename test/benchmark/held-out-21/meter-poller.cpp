// spawn: std::thread detached
// loop: while a flag is set
// origin: readings of a queue or ticks of a clock
// waits: detached
// distance: member function
// limiter: none
// differs: what turns the loop
// A: unbounded Y8 | loop: while a queue yields readings
// B: abstain-ok U4 | loop: while a flag is set, with a pause
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

struct Reading {
  unsigned Meter = 0;
  double Watts = 0;
};

class ReadingQueue {
public:
  void push(Reading R) {
    std::lock_guard Guard(Lock);
    Items.push_back(R);
  }
  std::optional<Reading> pop() {
    std::lock_guard Guard(Lock);
    if (Items.empty())
      return std::nullopt;
    Reading R = Items.front();
    Items.pop_front();
    return R;
  }

private:
  std::mutex Lock;
  std::deque<Reading> Items;
};

class MeterService {
public:
  MeterService(ReadingQueue &Queue, std::chrono::milliseconds Interval) : Queue(Queue), Interval(Interval) {}

  void run() {
    while (!Stopped) {
#ifdef TWIN
      std::this_thread::sleep_for(Interval);
      Reading R{0, 0};
#else
      auto Next = Queue.pop();
      if (!Next) {
        std::this_thread::yield();
        continue;
      }
      Reading R = *Next;
#endif
      std::thread([this, R] { report(R); }).detach();
    }
  }

  void stop() { Stopped = true; }

private:
  void report(Reading R) {
    witness::task();
    Total = Total + R.Watts;
  }

  ReadingQueue &Queue;
  std::chrono::milliseconds Interval;
  std::atomic<bool> Stopped{false};
  std::atomic<double> Total{0};
};

int main(int argc, char **argv) {
  static ReadingQueue Queue;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Queue.push({static_cast<unsigned>(I), 230});
  static MeterService Meters(Queue, std::chrono::milliseconds(20));
  std::thread Stopper([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    Meters.stop();
  });
  Meters.run();
  Stopper.join();
  return witness::report();
}
