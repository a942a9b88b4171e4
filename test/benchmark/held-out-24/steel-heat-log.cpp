// spawn: in-house executor
// loop: range-for
// origin: vector parameter
// waits: destructor of the executor
// distance: member function of another class
// differs: limiter
// A: bounded N8 | limiter: executor that grows up to a constant
// B: unbounded Y1 | limiter: executor that grows without end
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class ElasticExecutor {
public:
  ~ElasticExecutor() {
    {
      std::lock_guard Lock(Mutex);
      Closing = true;
    }
    Wake.notify_all();
    for (std::thread &W : Workers)
      W.join();
  }

  void submit(std::function<void()> Job) {
    std::lock_guard Lock(Mutex);
    Jobs.push_back(std::move(Job));
#ifndef TWIN
    if (Idle < Jobs.size() && Workers.size() < MaxWorkers)
#else
    if (Idle < Jobs.size())
#endif
      Workers.emplace_back([this] { run(); });
    Wake.notify_one();
  }

private:
  static constexpr std::size_t MaxWorkers = 8;

  void run() {
    std::unique_lock Lock(Mutex);
    for (;;) {
      ++Idle;
      Wake.wait(Lock, [this] { return Closing || !Jobs.empty(); });
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

  std::mutex Mutex;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct Heat {
  int Number = 0;
  double CarbonPct = 0, ManganesePct = 0;
  double LiquidusC = 0;
};

void estimateLiquidus(Heat &H) {
  witness::task();
  H.LiquidusC = 1537 - 73 * H.CarbonPct - 4 * H.ManganesePct;
}

void logHeats(std::vector<Heat> &Heats) {
  ElasticExecutor Executor;
  for (Heat &H : Heats) {
    if (H.CarbonPct <= 0)
      continue;
    Executor.submit([&H] { estimateLiquidus(H); });
  }
}

int main(int argc, char **argv) {
  std::vector<Heat> Heats(witness::size(argc, argv), Heat{1, 0.22, 0.9});
  logHeats(Heats);
  return witness::report();
}
