// spawn: in-house thread pool
// loop: range-for over a map of vectors
// origin: map of vectors
// waits: drain of the pool
// distance: class
// differs: when the pool makes a thread
// A: bounded N8 | limiter: threads are made up to a constant
// B: unbounded Y1 | limiter: a thread is made whenever none is idle
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace tsdb {

class WorkerPool {
public:
  ~WorkerPool() {
    {
      std::lock_guard Lock(M);
      Closing = true;
    }
    Wake.notify_all();
    for (std::thread &T : Threads)
      T.join();
  }

  void submit(std::function<void()> Job) {
    std::lock_guard Lock(M);
    Jobs.push_back(std::move(Job));
#ifdef TWIN
    if (Idle < Jobs.size())
#else
    if (Idle < Jobs.size() && Threads.size() < MaxThreads)
#endif
      Threads.emplace_back([this] { loop(); });
    Wake.notify_one();
  }

private:
  static constexpr std::size_t MaxThreads = 5;

  void loop() {
    std::unique_lock Lock(M);
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

  std::mutex M;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Threads;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct Segment {
  std::int64_t From, To;
  std::vector<double> Values;
};

class Compactor {
public:
  using Shards = std::map<std::string, std::vector<Segment>>;

  void compact(Shards &All) {
    WorkerPool Pool;
    for (auto &[Series, Segments] : All)
      for (Segment &S : Segments)
        if (S.Values.size() < 2)
          Pool.submit([&S] { merge(S); });
  }

private:
  static void merge(Segment &S) {
    witness::task();
    S.Values.shrink_to_fit();
  }
};

} // namespace tsdb

int main(int argc, char **argv) {
  tsdb::Compactor::Shards All;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    All["cpu.host" + std::to_string(I % 7)].push_back({0, 3600, {1.0}});
  tsdb::Compactor().compact(All);
  return witness::report();
}
