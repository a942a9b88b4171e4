// spawn: executor of one's own
// loop: range-for
// origin: vector parameter
// waits: destructor of the executor
// distance: class
// differs: when the executor adds a thread
// A: unbounded Y1 | limiter: none, a thread is added whenever all are busy
// B: bounded N8 | limiter: an executor of at most 8 threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Executor {
public:
  ~Executor() {
    {
      std::lock_guard Guard(Lock);
      Stopping = true;
    }
    Wake.notify_all();
    for (std::thread &W : Workers)
      W.join();
  }

  void submit(std::function<void()> Job) {
    std::lock_guard Guard(Lock);
    Jobs.push_back(std::move(Job));
    if (mustGrow())
      Workers.emplace_back([this] { loop(); });
    Wake.notify_one();
  }

private:
  bool mustGrow() const {
#ifndef TWIN
    return Jobs.size() > Idle;
#else
    return Jobs.size() > Idle && Workers.size() < MaxWorkers;
#endif
  }

  void loop() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Wake.wait(Guard, [this] { return Stopping || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Guard.unlock();
      Job();
      Guard.lock();
    }
  }

  static constexpr std::size_t MaxWorkers = 8;
  std::mutex Lock;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Stopping = false;
};

struct Segment {
  std::string File;
  std::size_t Live = 0, Dead = 0;
};

class Compactor {
public:
  void compact(std::vector<Segment> &Segments) {
    for (Segment &S : Segments)
      if (S.Dead > S.Live)
        Background.submit([&S] { rewrite(S); });
  }

private:
  static void rewrite(Segment &S) {
    witness::task();
    S.Dead = 0;
  }

  Executor Background;
};

int main(int argc, char **argv) {
  std::vector<Segment> Segments(witness::size(argc, argv), Segment{"000012.sst", 10, 90});
  { Compactor().compact(Segments); }
  return witness::report();
}
