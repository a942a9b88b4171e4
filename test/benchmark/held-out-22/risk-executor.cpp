// spawn: in-house executor
// loop: index loop
// origin: portfolios of a batch
// waits: destructor of the executor
// distance: class
// differs: whether the executor stops growing
// A: bounded N8 | limiter: the executor grows up to a constant
// B: unbounded Y1 | limiter: none, the executor adds a thread for each job that finds no idle one
// witness: runnable
#include "witness.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class CachedExecutor {
public:
  ~CachedExecutor() {
    {
      std::lock_guard Lock(Guard);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void execute(std::function<void()> Job) {
    std::lock_guard Lock(Guard);
    Jobs.push_back(std::move(Job));
#ifndef TWIN
    if (Jobs.size() > Idle && Workers.size() < MaxWorkers)
#else
    if (Jobs.size() > Idle)
#endif
      Workers.emplace_back([this] { drain(); });
    Wake.notify_one();
  }

private:
  void drain() {
    std::unique_lock Lock(Guard);
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

  static constexpr std::size_t MaxWorkers = 10;
  std::mutex Guard;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct Portfolio {
  std::vector<double> Positions;
};

class OvernightRisk {
public:
  double valueAtRisk(const std::vector<Portfolio> &Batch) {
    std::vector<double> Losses(Batch.size());
    {
      CachedExecutor Executor;
      for (std::size_t I = 0; I < Batch.size(); ++I)
        Executor.execute([&Batch, &Losses, I] { Losses[I] = simulate(Batch[I]); });
    }
    double Worst = 0;
    for (double L : Losses)
      Worst = std::max(Worst, L);
    return Worst;
  }

private:
  static double simulate(const Portfolio &P) {
    witness::task();
    double Loss = 0;
    for (double Position : P.Positions)
      Loss += Position > 0 ? Position * 0.023 : -Position * 0.031;
    return Loss;
  }
};

int main(int argc, char **argv) {
  std::vector<Portfolio> Batch(witness::size(argc, argv));
  for (std::size_t I = 0; I < Batch.size(); ++I)
    Batch[I].Positions = {1000.0 + I, -250.0, 31.5 * I};
  OvernightRisk().valueAtRisk(Batch);
  return witness::report();
}
