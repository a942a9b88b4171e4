// spawn: see the factors
// loop: range-for
// origin: request parameter
// waits: destructor
// distance: method
// differs: what enqueue does
// A: unbounded Y1 | limiter: none | spawn: std::thread joined
// B: bounded N10 | limiter: one consumer thread of the object | spawn: nothing
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class Inbox {
public:
#ifdef TWIN
  Inbox() : consumer_([this](std::stop_token st) { consume(st); }) {}

  void enqueue(const std::string &msg) {
    std::lock_guard g(m_);
    q_.push(msg);
    cv_.notify_one();
  }
#else
  void enqueue(const std::string &msg) { handlers_.emplace_back(&Inbox::handle, msg); }
#endif

private:
  static void handle(const std::string &msg) {
    witness::task();
    if (msg == "quit")
      std::puts("quit");
  }
#ifdef TWIN
  void consume(std::stop_token st) {
    for (std::unique_lock lk(m_); cv_.wait(lk, st, [this] { return !q_.empty(); });) {
      std::string msg = std::move(q_.front());
      q_.pop();
      lk.unlock();
      handle(msg);
      lk.lock();
    }
  }
  std::mutex m_;
  std::condition_variable_any cv_;
  std::queue<std::string> q_;
  std::jthread consumer_;
#else
  std::vector<std::jthread> handlers_;
#endif
};

void onBatch(Inbox &inbox, const std::vector<std::string> &messages) {
  for (const auto &m : messages)
    inbox.enqueue(m);
}

int main(int argc, char **argv) {
  {
    Inbox inbox;
    onBatch(inbox, std::vector<std::string>(witness::size(argc, argv), "hi"));
  }
  return witness::report();
}
