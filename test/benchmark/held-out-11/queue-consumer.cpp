// spawn: std::thread detached
// loop: while with an assignment in the condition
// origin: messages of a queue
// waits: condition variable
// distance: member function
// differs: default of the prefetch count
// A: unbounded Y3 | limiter: prefetch count whose default means unlimited
// B: bounded N9 | limiter: prefetch count with a default of 20
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace mq {

struct Message {
  unsigned long Tag = 0;
  std::string Body;
};

class Queue {
public:
  void push(Message M) { Messages.push_back(std::move(M)); }
  std::optional<Message> pop() {
    if (Messages.empty())
      return std::nullopt;
    Message M = std::move(Messages.front());
    Messages.pop_front();
    return M;
  }

private:
  std::deque<Message> Messages;
};

struct ConsumerOptions {
#ifndef TWIN
  unsigned Prefetch = 0;
#else
  unsigned Prefetch = 20;
#endif
  bool AutoAck = true;
};

class Consumer {
public:
  Consumer(Queue &Source, ConsumerOptions Options) : Source(Source), Options(Options) {}

  unsigned long run() {
    unsigned long Last = 0;
    while (auto M = Source.pop()) {
      std::unique_lock Guard(Lock);
      if (Options.Prefetch != 0)
        Acked.wait(Guard, [this] { return Unacked < Options.Prefetch; });
      ++Unacked;
      Last = M->Tag;
      std::thread(&Consumer::handle, this, std::move(*M)).detach();
    }
    std::unique_lock Guard(Lock);
    Acked.wait(Guard, [this] { return Unacked == 0; });
    return Last;
  }

private:
  void handle(Message M) {
    witness::task();
    if (!Options.AutoAck && M.Body.empty())
      std::fprintf(stderr, "message %lu is empty\n", M.Tag);
    std::lock_guard Guard(Lock);
    --Unacked;
    Acked.notify_all();
  }

  Queue &Source;
  ConsumerOptions Options;
  std::mutex Lock;
  std::condition_variable Acked;
  unsigned Unacked = 0;
};

} // namespace mq

int main(int argc, char **argv) {
  mq::Queue Mails;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Mails.push({I + 1, "welcome"});
  static mq::Consumer Consumer(Mails, {});
  return Consumer.run() ? witness::report() : 1;
}
