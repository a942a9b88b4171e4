// spawn: in-house executor
// loop: range-for
// origin: vector parameter
// distance: class member
// waits: destructor
// differs: thread per submit or fixed workers
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: fixed workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

class Executor {
public:
  using Job = std::function<void()>;

  Executor() {
#ifdef TWIN
    for (int I = 0; I < 5; ++I)
      Threads.emplace_back([this] { loop(); });
#endif
  }

  ~Executor() {
    {
      std::lock_guard Lock(Mutex);
      Closed = true;
    }
    Ready.notify_all();
    for (auto &T : Threads)
      T.join();
  }

  void submit(Job J) {
#ifndef TWIN
    Threads.emplace_back(std::move(J));
#else
    std::lock_guard Lock(Mutex);
    Jobs.push(std::move(J));
    Ready.notify_one();
#endif
  }

private:
  void loop() {
    for (;;) {
      Job Next;
      {
        std::unique_lock Lock(Mutex);
        Ready.wait(Lock, [this] { return Closed || !Jobs.empty(); });
        if (Jobs.empty())
          return;
        Next = std::move(Jobs.front());
        Jobs.pop();
      }
      Next();
    }
  }

  std::mutex Mutex;
  std::condition_variable Ready;
  std::queue<Job> Jobs;
  std::vector<std::thread> Threads;
  bool Closed = false;
};

void expire(Executor &E, const std::vector<int> &Sessions) {
  for (int S : Sessions)
    E.submit([S] {
      witness::task();
      (void)S;
    });
}

int main(int argc, char **argv) {
  {
    Executor E;
    expire(E, std::vector<int>(witness::size(argc, argv)));
  }
  return witness::report();
}
