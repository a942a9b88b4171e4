// spawn: executor of its own
// loop: while over a queue
// origin: queue filled elsewhere
// limiter: workers of the executor
// waits: destructor
// distance: class
// differs: whether the executor has a maximum of workers
// A: unbounded Y1 | limiter: a worker is added whenever none is idle
// B: bounded N8 | limiter: at most six workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  ~Executor() {
    {
      std::scoped_lock Lock(M);
      Stopping = true;
    }
    Ready.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void submit(std::function<void()> Job) {
    std::scoped_lock Lock(M);
    Jobs.push_back(std::move(Job));
#ifndef TWIN
    if (Idle < Jobs.size())
#else
    if (Idle < Jobs.size() && Workers.size() < MaxWorkers)
#endif
      Workers.emplace_back([this] { serve(); });
    Ready.notify_one();
  }

private:
  void serve() {
    std::unique_lock Lock(M);
    for (;;) {
      ++Idle;
      Ready.wait(Lock, [this] { return Stopping || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Lock.unlock();
      Job();
      Lock.lock();
    }
  }

  static constexpr std::size_t MaxWorkers = 6;
  std::mutex M;
  std::condition_variable Ready;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Stopping = false;
};

struct Message {
  std::string Subject;
  bool Suspicious = false;
};

void scan(Message &Mail) {
  witness::task();
  Mail.Suspicious = Mail.Subject.find("invoice.exe") != std::string::npos;
}

void drainInbox(Executor &Scanners, std::deque<Message *> &Inbox) {
  while (!Inbox.empty()) {
    Message *Mail = Inbox.front();
    Inbox.pop_front();
    Scanners.submit([Mail] { scan(*Mail); });
  }
}

int main(int argc, char **argv) {
  std::vector<Message> Mails(witness::size(argc, argv));
  std::deque<Message *> Inbox;
  for (auto &Mail : Mails)
    Inbox.push_back(&Mail);
  {
    Executor Scanners;
    drainInbox(Scanners, Inbox);
  }
  return witness::report();
}
