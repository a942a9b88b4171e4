// spawn: own thread pool
// loop: range-for
// origin: impressions of a batch
// waits: destructor of the pool
// distance: class
// differs: whether the pool adds a worker when none is idle
// A: unbounded Y1 | limiter: none, the pool grows with its queue
// B: bounded N8 | limiter: pool of fixed size
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
  explicit Executor(unsigned Initial) {
    for (unsigned I = 0; I < Initial; ++I)
      addWorker();
  }

  ~Executor() {
    {
      std::lock_guard Guard(Lock);
      Stopping = true;
    }
    Changed.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void execute(std::function<void()> Work) {
    std::lock_guard Guard(Lock);
    Queue.push_back(std::move(Work));
#ifndef TWIN
    if (Queue.size() > Idle)
      addWorker();
#endif
    Changed.notify_one();
  }

private:
  void addWorker() { Workers.emplace_back([this] { loop(); }); }

  void loop() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Changed.wait(Guard, [this] { return Stopping || !Queue.empty(); });
      --Idle;
      if (Queue.empty())
        return;
      auto Work = std::move(Queue.front());
      Queue.pop_front();
      Guard.unlock();
      Work();
      Guard.lock();
    }
  }

  std::mutex Lock;
  std::condition_variable Changed;
  std::deque<std::function<void()>> Queue;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Stopping = false;
};

struct Impression {
  std::string Campaign, PixelUrl;
};

class Tracker {
public:
  void report(const std::vector<Impression> &Batch) {
    for (const Impression &I : Batch) {
      if (I.PixelUrl.empty())
        continue;
      Pool.execute([&I] { firePixel(I); });
    }
  }

private:
  static void firePixel(const Impression &I) {
    witness::task();
    (void)I.PixelUrl.size();
  }

  Executor Pool{4};
};

int main(int argc, char **argv) {
  std::vector<Impression> Batch(witness::size(argc, argv), {"spring", "https://t.example/p.gif"});
  {
    Tracker T;
    T.report(Batch);
  }
  return witness::report();
}
