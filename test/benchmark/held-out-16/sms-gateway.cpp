// spawn: std::thread detached
// loop: while over a queue
// origin: messages of a submission
// waits: detached
// distance: member function
// differs: what slows the loop down
// A: bounded N4 | limiter: semaphore before
// B: unbounded Y7 | limiter: sleep between the messages
// witness: runnable
#include "witness.h"
#include <chrono>
#include <queue>
#include <semaphore>
#include <string>
#include <system_error>
#include <thread>

struct ShortMessage {
  std::string msisdn;
  std::string text;
  int attempts = 0;
};

class Smsc {
public:
  static constexpr int kWindow = 10;

  std::size_t submitAll(std::queue<ShortMessage> &outbox) {
    std::size_t submitted = 0;
    while (!outbox.empty()) {
      if (submit(std::move(outbox.front())))
        ++submitted;
      outbox.pop();
#ifdef TWIN
      std::this_thread::sleep_for(std::chrono::microseconds(100));
#endif
    }
    return submitted;
  }

private:
  bool submit(ShortMessage message) {
#ifndef TWIN
    window_.acquire();
#endif
    try {
      std::thread([this, message = std::move(message)]() mutable { deliver(message); }).detach();
    } catch (const std::system_error &) {
#ifndef TWIN
      window_.release();
#endif
      return false;
    }
    return true;
  }

  void deliver(ShortMessage &message) {
    witness::task();
    ++message.attempts;
#ifndef TWIN
    window_.release();
#endif
  }

#ifndef TWIN
  std::counting_semaphore<kWindow> window_{kWindow};
#endif
};

int main(int argc, char **argv) {
  std::queue<ShortMessage> outbox;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    outbox.push({"+49170" + std::to_string(i), "Your parcel is here"});
  static Smsc smsc;
  smsc.submitAll(outbox);
  return witness::report();
}
