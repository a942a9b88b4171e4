// spawn: std::thread detached
// loop: range-for
// origin: message field
// waits: detached
// distance: member function
// differs: where the slot is taken
// A: unbounded Y2 | limiter: own semaphore inside the task
// B: bounded N4 | limiter: own semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Slots {
 public:
  explicit Slots(int n) : free_(n) {}
  void Take() {
    std::unique_lock<std::mutex> lk(mu_);
    cv_.wait(lk, [this] { return free_ > 0; });
    --free_;
  }
  void Give() {
    {
      std::lock_guard<std::mutex> lk(mu_);
      ++free_;
    }
    cv_.notify_one();
  }

 private:
  std::mutex mu_;
  std::condition_variable cv_;
  int free_;
};

struct Event {
  std::string topic, payload;
  std::vector<std::string> device_tokens;
};

class PushNotifier {
 public:
  void OnEvent(const Event& event) {
    for (const std::string& token : event.device_tokens) {
#ifdef TWIN
      slots_->Take();
#endif
      std::thread([slots = slots_, token, body = event.payload] {
        witness::Task alive;
#ifndef TWIN
        slots->Take();
#endif
        Send(token, body);
        slots->Give();
      }).detach();
    }
  }

 private:
  static void Send(const std::string& token, const std::string& body) { witness::work(); }
  std::shared_ptr<Slots> slots_ = std::make_shared<Slots>(10);
};

int main(int argc, char** argv) {
  Event event{"news", "hello", std::vector<std::string>(witness::size(argc, argv), "t")};
  PushNotifier notifier;
  notifier.OnEvent(event);
  return witness::report();
}
