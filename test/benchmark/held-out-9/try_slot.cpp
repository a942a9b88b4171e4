// spawn: std::thread
// loop: while over a queue
// origin: queue parameter
// limiter: semaphore tried before
// waits: detached
// distance: same function
// differs: what happens without a slot
// A: unbounded Y4 | limiter: the answer is only counted
// B: bounded N4 | limiter: runs in the caller without a slot
// witness: runnable
#include "witness.h"
#include <atomic>
#include <queue>
#include <semaphore>
#include <string>
#include <thread>

class Notifier {
public:
  void Drain(std::queue<std::string> messages);
  long contended() const { return contended_; }

private:
  static void Push(const std::string &message) {
    (void)message;
    witness::task();
  }
  inline static std::counting_semaphore<1 << 20> slots_{10};
  std::atomic<long> contended_{0};
};

void Notifier::Drain(std::queue<std::string> messages) {
  while (!messages.empty()) {
    std::string message = std::move(messages.front());
    messages.pop();
    if (!slots_.try_acquire()) {
      ++contended_;
#ifdef TWIN
      Push(message);
      continue;
#endif
    }
    std::thread([message = std::move(message)] {
      Push(message);
      slots_.release();
    }).detach();
  }
}

int main(int argc, char **argv) {
  std::queue<std::string> messages;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    messages.push("hello");
  Notifier().Drain(std::move(messages));
  return witness::report();
}
