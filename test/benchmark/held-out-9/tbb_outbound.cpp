// spawn: std::thread
// loop: tbb::parallel_for
// origin: vector parameter
// distance: lambda
// differs: where the thread is joined
// A: unbounded Y1 | limiter: the scheduler of TBB bounds the bodies, not the threads | waits: detached
// B: bounded N8 | limiter: the scheduler of TBB | waits: join in the body
// witness: runnable
// packages: tbb
#include "witness.h"
#include <string>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <thread>
#include <vector>

struct Message {
  std::string to, body;
};

static void transmit(Message message) {
  (void)message;
  witness::task();
}

void send_all(const std::vector<Message> &outbox) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, outbox.size()), [&](const auto &range) {
    for (std::size_t i = range.begin(); i != range.end(); ++i) {
      std::thread sender(transmit, outbox[i]);
#ifdef TWIN
      sender.join();
#else
      sender.detach();
#endif
    }
  });
}

int main(int argc, char **argv) {
  send_all(std::vector<Message>(witness::size(argc, argv)));
  return witness::report();
}
