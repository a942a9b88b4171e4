// spawn: std::thread detached
// loop: endless receive
// origin: message queue
// limiter: none
// waits: detached
// distance: member function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: semaphore before the receive
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <optional>
#include <queue>
#include <semaphore>
#include <string>
#include <thread>

class Subscription {
public:
  void publish(std::string message) {
    std::lock_guard lock(mutex_);
    messages_.push(std::move(message));
    arrived_.notify_one();
  }
  void close() {
    std::lock_guard lock(mutex_);
    closed_ = true;
    arrived_.notify_all();
  }
  std::optional<std::string> receive() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return closed_ || !messages_.empty(); });
    if (messages_.empty())
      return std::nullopt;
    std::string message = std::move(messages_.front());
    messages_.pop();
    return message;
  }

private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::queue<std::string> messages_;
  bool closed_ = false;
};

static std::counting_semaphore<> prefetch{15};

static void handle(std::string) {
  witness::task();
}

void consume(Subscription &subscription) {
  for (;;) {
#ifdef TWIN
    prefetch.acquire();
#endif
    auto message = subscription.receive();
    if (!message)
      break;
    std::thread([text = std::move(*message)]() mutable {
      handle(std::move(text));
#ifdef TWIN
      prefetch.release();
#endif
    }).detach();
  }
}

int main(int argc, char **argv) {
  Subscription orders;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    orders.publish("order created");
  orders.close();
  consume(orders);
  return witness::report();
}
