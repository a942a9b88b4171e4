// trap: T18 D3
// spawn: std::thread detached
// loop: while over a queue
// origin: request body
// waits: detached
// distance: same function
// differs: wait or tryWait
// A: unbounded Y4 | limiter: tryWait, answer not looked at
// B: bounded N4 | limiter: wait before the spawn
// witness: runnable
#include "witness.h"
#include <concurrentqueue/blockingconcurrentqueue.h>
#include <queue>
#include <string>
#include <thread>
#include <vector>

using Semaphore = moodycamel::LightweightSemaphore;

struct Envelope {
  std::string body;
  unsigned retries = 0;
};

class Relay {
public:
  void drain(std::queue<Envelope> mailbox) {
    while (!mailbox.empty()) {
      Envelope e = std::move(mailbox.front());
      mailbox.pop();
#ifdef TWIN
      windows_.wait();
#else
      windows_.tryWait();
#endif
      std::thread([this, e = std::move(e)] {
        forward(e);
        windows_.signal();
      }).detach();
    }
  }

private:
  static void forward(const Envelope &e) {
    witness::task();
    if (e.retries > 5)
      std::puts(e.body.c_str());
  }
  Semaphore windows_{13};
};

static Relay relay;

int main(int argc, char **argv) {
  std::queue<Envelope> mailbox;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    mailbox.push({"EHLO"});
  relay.drain(std::move(mailbox));
  return witness::report();
}
