// spawn: std::thread detached
// loop: endless loop over a queue
// origin: messages
// waits: detached
// distance: member function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: wait on a condition with a counter of handlers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

struct Message {
  std::string topic;
  std::string body;
};

class Subscription {
public:
  void push(Message m) {
    std::lock_guard<std::mutex> g(mu_);
    backlog_.push_back(std::move(m));
    ready_.notify_one();
  }
  void close() {
    std::lock_guard<std::mutex> g(mu_);
    closed_ = true;
    ready_.notify_all();
  }
  std::optional<Message> next() {
    std::unique_lock<std::mutex> g(mu_);
    ready_.wait(g, [this] { return closed_ || !backlog_.empty(); });
    if (backlog_.empty())
      return std::nullopt;
    Message m = std::move(backlog_.front());
    backlog_.pop_front();
    return m;
  }

private:
  std::mutex mu_;
  std::condition_variable ready_;
  std::deque<Message> backlog_;
  bool closed_ = false;
};

class EventConsumer {
public:
  explicit EventConsumer(Subscription &sub) : sub_(sub) {}

  void run() {
    for (;;) {
      auto msg = sub_.next();
      if (!msg)
        break;
#ifdef TWIN
      {
        std::unique_lock<std::mutex> lock(mutex_);
        idle_.wait(lock, [this] { return handlers_ < kMaxHandlers; });
        ++handlers_;
      }
#endif
      std::thread([this, m = std::move(*msg)] {
        handle(m);
#ifdef TWIN
        std::lock_guard<std::mutex> lock(mutex_);
        --handlers_;
        idle_.notify_one();
#endif
      }).detach();
    }
  }

private:
  static constexpr int kMaxHandlers = 8;
  void handle(const Message &) { witness::task(); }

  Subscription &sub_;
  std::mutex mutex_;
  std::condition_variable idle_;
  int handlers_ = 0;
};

int main(int argc, char **argv) {
  Subscription sub;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    sub.push({"orders", "{}"});
  sub.close();
  EventConsumer consumer(sub);
  consumer.run();
  return witness::report();
}
