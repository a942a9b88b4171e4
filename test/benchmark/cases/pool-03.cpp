// spawn: in-house executor
// loop: iterator
// origin: vector parameter
// distance: class member
// waits: detached
// differs: whether the pool stops growing
// A: unbounded Y1 | limiter: grows when nobody is idle
// B: bounded N8 | limiter: grows up to a maximum
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class CachedPool {
public:
  void run(std::function<void()> Job) {
    std::unique_lock Lock(Mutex);
    Queue.push_back(std::move(Job));
#ifndef TWIN
    if (Idle < Queue.size())
#else
    if (Idle < Queue.size() && Threads < 9)
#endif
    {
      ++Threads;
      std::thread(&CachedPool::serve, this).detach();
    }
    Wake.notify_one();
  }

private:
  void serve() {
    std::unique_lock Lock(Mutex);
    for (;;) {
      ++Idle;
      Wake.wait(Lock, [this] { return !Queue.empty(); });
      --Idle;
      auto Job = std::move(Queue.front());
      Queue.pop_front();
      Lock.unlock();
      Job();
      Lock.lock();
    }
  }

  std::mutex Mutex;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Queue;
  std::size_t Idle = 0;
  std::size_t Threads = 0;
};

static CachedPool &Background = *new CachedPool;

void reindex(const std::vector<long> &Ids) {
  for (auto It = Ids.begin(); It != Ids.end(); ++It)
    Background.run([Id = *It] {
      witness::task();
      (void)Id;
    });
}

int main(int argc, char **argv) {
  reindex(std::vector<long>(witness::size(argc, argv)));
  return witness::report();
}
