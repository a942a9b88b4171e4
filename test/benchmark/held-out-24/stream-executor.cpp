// spawn: std::thread in an own executor
// loop: range-for
// origin: vector of records from a poll
// waits: executor destructor
// distance: two classes
// differs: limiter
// A: unbounded Y1 | limiter: none, a thread is added whenever none is idle
// B: bounded N8 | limiter: a thread is added while there are fewer than the maximum
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class CachedExecutor {
public:
  explicit CachedExecutor(std::size_t Most) : Most(Most) {}
  ~CachedExecutor() {
    {
      std::lock_guard Lock(Mutex);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void execute(std::function<void()> Work) {
    std::lock_guard Lock(Mutex);
    Queue.push_back(std::move(Work));
#ifndef TWIN
    if (Idle < Queue.size())
#else
    if (Idle < Queue.size() && Workers.size() < Most)
#endif
      Workers.emplace_back([this] { serve(); });
    else
      Wake.notify_one();
  }

  std::size_t most() const { return Most; }

private:
  void serve() {
    std::unique_lock Lock(Mutex);
    for (;;) {
      ++Idle;
      Wake.wait(Lock, [this] { return Closing || !Queue.empty(); });
      --Idle;
      if (Queue.empty())
        return;
      auto Work = std::move(Queue.front());
      Queue.pop_front();
      Lock.unlock();
      Work();
      Lock.lock();
    }
  }

  std::size_t Most, Idle = 0;
  bool Closing = false;
  std::mutex Mutex;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Queue;
  std::vector<std::thread> Workers;
};

struct Record {
  std::string Key, Value;
};

class StreamProcessor {
public:
  void onPoll(const std::vector<Record> &Records) {
    for (const Record &R : Records)
      Executor.execute([R] {
        witness::task();
        (void)R.Value.size();
      });
  }

private:
  CachedExecutor Executor{8};
};

int main(int argc, char **argv) {
  {
    StreamProcessor Processor;
    Processor.onPoll(std::vector<Record>(witness::size(argc, argv), Record{"k", "v"}));
  }
  return witness::report();
}
