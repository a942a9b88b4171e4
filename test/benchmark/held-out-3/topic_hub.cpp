// spawn: std::async
// loop: range-for over a member
// origin: member of a long-lived object
// waits: get after the loop, or in the iteration
// distance: same function
// differs: where the future is waited for
// A: abstain-ok U1 | limiter: nothing says how many subscribers there are
// B: bounded N3 | limiter: waits for each
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class Subscriber {
public:
  virtual ~Subscriber() = default;
  virtual bool onMessage(const std::string &topic, const std::string &payload) = 0;
};

class Printer : public Subscriber {
public:
  bool onMessage(const std::string &, const std::string &payload) override {
    witness::task();
    return !payload.empty();
  }
};

class TopicHub {
public:
  void subscribe(std::shared_ptr<Subscriber> subscriber) {
    std::lock_guard lock(mutex_);
    subscribers_.push_back(std::move(subscriber));
  }

  std::size_t publish(const std::string &topic, const std::string &payload) {
    std::lock_guard lock(mutex_);
    std::size_t delivered = 0;
    std::vector<std::future<bool>> deliveries;
    for (const auto &subscriber : subscribers_) {
      auto delivery =
          std::async(std::launch::async, [subscriber, &topic, &payload] { return subscriber->onMessage(topic, payload); });
#ifdef TWIN
      delivered += delivery.get() ? 1 : 0;
#else
      deliveries.push_back(std::move(delivery));
#endif
    }
    for (auto &delivery : deliveries)
      delivered += delivery.get() ? 1 : 0;
    return delivered;
  }

private:
  std::mutex mutex_;
  std::vector<std::shared_ptr<Subscriber>> subscribers_;
};

int main(int argc, char **argv) {
  TopicHub hub;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    hub.subscribe(std::make_shared<Printer>());
  hub.publish("alerts", "disk full");
  return witness::report();
}
