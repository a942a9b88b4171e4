// spawn: std::thread detached
// loop: while over a queue
// origin: messages of the network
// waits: detached
// distance: member function
// differs: what happens to a message
// A: bounded N3 | limiter: handled in place
// B: unbounded Y8 | limiter: none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

class Inbox {
public:
  void put(std::string m) {
    std::lock_guard<std::mutex> lock(mutex_);
    messages_.push_back(std::move(m));
    some_.notify_one();
  }
  std::string take() {
    std::unique_lock<std::mutex> lock(mutex_);
    some_.wait(lock, [this] { return !messages_.empty(); });
    std::string m = std::move(messages_.front());
    messages_.pop_front();
    return m;
  }

private:
  std::mutex mutex_;
  std::condition_variable some_;
  std::deque<std::string> messages_;
};

class Zone {
public:
  explicit Zone(Inbox &inbox) : inbox_(inbox) {}

  void loop() {
    while (true) {
      std::string message = inbox_.take();
      if (message == "quit")
        break;
#ifdef TWIN
      std::thread(&Zone::dispatch, this, message).detach();
#else
      dispatch(message);
#endif
    }
  }

private:
  void dispatch(const std::string &) { witness::task(); }
  Inbox &inbox_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static Inbox inbox;
  for (std::size_t i = 0; i < n; ++i)
    inbox.put("move");
  inbox.put("quit");
  static Zone zone(inbox);
  zone.loop();
  return witness::report();
}
