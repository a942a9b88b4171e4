// spawn: std::thread detached
// loop: while running with a pause
// origin: timer
// limiter: pause between the starts
// waits: detached or joined
// distance: member function
// differs: whether the loop waits for the work
// A: abstain-ok U4 | waits: detached
// B: bounded N3 | waits: joined in the iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <thread>

class Beacon {
public:
  explicit Beacon(std::chrono::milliseconds interval) : interval_(interval) {}

  void run() {
    while (running_) {
      std::thread announcement([this] { announce(); });
#ifdef TWIN
      announcement.join();
#else
      announcement.detach();
#endif
      std::this_thread::sleep_for(interval_);
    }
  }

  void stop() { running_ = false; }

private:
  void announce() {
    witness::Task alive;
    ++sequence_;
  }

  std::chrono::milliseconds interval_;
  std::atomic<bool> running_{true};
  std::atomic<unsigned> sequence_{0};
};

int main(int argc, char **argv) {
  witness::size(argc, argv);
  Beacon beacon(std::chrono::milliseconds(20));
  std::thread timer(&Beacon::run, &beacon);
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  beacon.stop();
  timer.join();
  return witness::report();
}
