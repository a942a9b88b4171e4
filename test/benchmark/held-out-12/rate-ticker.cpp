// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: detached
// distance: member function
// differs: loop
// A: unbounded Y1
// B: abstain-ok U4 | loop: while with a pause | origin: time
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Subscription {
  std::string Pair;
  double Last = 0;
};

class RateTicker {
public:
  explicit RateTicker(std::chrono::milliseconds Interval) : Interval(Interval) {}

  void run(std::vector<Subscription> &Subscriptions) {
#ifndef TWIN
    for (Subscription &S : Subscriptions)
      publish(S);
#else
    while (!stopped())
      publish(Subscriptions.front());
#endif
  }

  void stop() {
    {
      std::lock_guard Guard(Lock);
      Stopping = true;
    }
    Changed.notify_all();
  }

private:
  bool stopped() {
    std::unique_lock Guard(Lock);
    return Changed.wait_for(Guard, Interval, [this] { return Stopping; });
  }

  void publish(Subscription &S) {
    std::thread([&S] {
      witness::task();
      S.Last += 0.0001;
    }).detach();
  }

  std::chrono::milliseconds Interval;
  std::mutex Lock;
  std::condition_variable Changed;
  bool Stopping = false;
};

int main(int argc, char **argv) {
  std::vector<Subscription> Subscriptions(witness::size(argc, argv), Subscription{"EURUSD"});
  RateTicker Ticker(std::chrono::milliseconds(5));
  std::jthread Shutdown([&Ticker] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    Ticker.stop();
  });
  Ticker.run(Subscriptions);
  return witness::report();
}
