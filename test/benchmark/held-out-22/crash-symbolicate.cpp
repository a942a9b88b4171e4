// spawn: pool of one's own
// loop: range-for
// origin: frames of a report
// waits: condition variable
// distance: class
// differs: when the pool adds a worker
// A: bounded N8 | limiter: workers made once, in the constructor
// B: unbounded Y1 | limiter: none, a worker more when none is idle
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  explicit WorkerPool(unsigned Initial) {
    for (unsigned I = 0; I < Initial; ++I)
      addWorker();
  }

  ~WorkerPool() {
    {
      std::lock_guard Lock(Mutex);
      Stopping = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void submit(std::function<void()> Job) {
    std::lock_guard Lock(Mutex);
    Jobs.push(std::move(Job));
#ifdef TWIN
    if (Idle < Jobs.size())
      addWorker();
#endif
    Wake.notify_one();
  }

private:
  void addWorker() {
    Workers.emplace_back([this] { loop(); });
  }

  void loop() {
    std::unique_lock Lock(Mutex);
    for (;;) {
      ++Idle;
      Wake.wait(Lock, [this] { return Stopping || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop();
      Lock.unlock();
      Job();
      Lock.lock();
    }
  }

  std::mutex Mutex;
  std::condition_variable Wake;
  std::queue<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Stopping = false;
};

struct Frame {
  std::string Module;
  unsigned long Offset;
  std::string Function;
};

void symbolicate(Frame &F) {
  witness::task();
  F.Function = F.Module + "+" + std::to_string(F.Offset);
}

void symbolicateReport(std::vector<Frame> &Frames) {
  WorkerPool Pool(4);
  for (Frame &F : Frames)
    if (F.Function.empty())
      Pool.submit([&F] { symbolicate(F); });
}

int main(int argc, char **argv) {
  std::vector<Frame> Frames(witness::size(argc, argv), {"libcore.so", 4096, ""});
  symbolicateReport(Frames);
  return witness::report();
}
