// spawn: in-house executor
// loop: std::for_each
// origin: vector parameter
// waits: destructor of the executor
// distance: virtual call
// differs: the executor behind the interface
// A: bounded N8 | limiter: five threads take from a queue
// B: unbounded Y1 | limiter: none, each closure gets a thread
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

struct Profile {
  int Id = 0;
  int Age = 0;
  float Score = 0;
};

class Runner {
public:
  virtual ~Runner() = default;
  virtual void submit(std::function<void()> Closure) = 0;
};

#ifndef TWIN
class LocalRunner : public Runner {
public:
  LocalRunner() {
    for (int I = 0; I < 5; ++I)
      Threads.emplace_back([this] { serve(); });
  }
  ~LocalRunner() override {
    {
      std::lock_guard Hold(Lock);
      Stopping = true;
    }
    Wake.notify_all();
    for (auto &T : Threads)
      T.join();
  }
  void submit(std::function<void()> Closure) override {
    std::lock_guard Hold(Lock);
    Queue.push(std::move(Closure));
    Wake.notify_one();
  }

private:
  void serve() {
    for (std::unique_lock Hold(Lock);;) {
      Wake.wait(Hold, [this] { return Stopping || !Queue.empty(); });
      if (Queue.empty())
        return;
      auto Closure = std::move(Queue.front());
      Queue.pop();
      Hold.unlock();
      Closure();
      Hold.lock();
    }
  }
  std::mutex Lock;
  std::condition_variable Wake;
  std::queue<std::function<void()>> Queue;
  bool Stopping = false;
  std::vector<std::thread> Threads;
};
#else
class LocalRunner : public Runner {
public:
  ~LocalRunner() override {
    for (auto &T : Threads)
      T.join();
  }
  void submit(std::function<void()> Closure) override { Threads.emplace_back(std::move(Closure)); }

private:
  std::vector<std::thread> Threads;
};
#endif

void scoreCandidates(const Profile &Seeker, std::vector<Profile> &Candidates, Runner &On) {
  std::for_each(Candidates.begin(), Candidates.end(), [&](Profile &C) {
    if (C.Id == Seeker.Id)
      return;
    On.submit([&C, Age = Seeker.Age] {
      witness::task();
      C.Score = 1.0f / (1.0f + static_cast<float>(std::abs(C.Age - Age)));
    });
  });
}

int main(int argc, char **argv) {
  std::vector<Profile> Candidates(witness::size(argc, argv), Profile{2, 30});
  std::unique_ptr<Runner> On = std::make_unique<LocalRunner>();
  scoreCandidates({1, 33}, Candidates, *On);
  On.reset();
  return witness::report();
}
