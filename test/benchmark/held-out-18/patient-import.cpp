// spawn: own executor
// loop: range-for
// origin: map of vectors
// waits: destructor of the executor
// distance: virtual function
// differs: which executor is passed
// A: bounded N8 | limiter: executor of four workers
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Executor {
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Job) = 0;
};

class WardExecutor : public Executor {
  std::mutex Lock;
  std::condition_variable Filled;
  std::deque<std::function<void()>> Jobs;
  bool Closing = false;
  std::vector<std::thread> Hands;

  void serve() {
    std::unique_lock Hold(Lock);
    for (;;) {
      Filled.wait(Hold, [this] { return Closing || !Jobs.empty(); });
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Hold.unlock();
      Job();
      Hold.lock();
    }
  }

public:
  WardExecutor() {
    for (int I = 0; I < 4; ++I)
      Hands.emplace_back([this] { serve(); });
  }
  ~WardExecutor() override {
    {
      std::lock_guard Hold(Lock);
      Closing = true;
    }
    Filled.notify_all();
    for (auto &H : Hands)
      H.join();
  }
  void execute(std::function<void()> Job) override {
    std::lock_guard Hold(Lock);
    Jobs.push_back(std::move(Job));
    Filled.notify_one();
  }
};

class PromptExecutor : public Executor {
  std::vector<std::thread> Hands;

public:
  ~PromptExecutor() override {
    for (auto &H : Hands)
      H.join();
  }
  void execute(std::function<void()> Job) override { Hands.emplace_back(std::move(Job)); }
};

struct Visit {
  std::string Date;
  bool Stored = false;
};

void importVisits(std::map<std::string, std::vector<Visit>> &ByPatient) {
#ifndef TWIN
  std::unique_ptr<Executor> Store = std::make_unique<WardExecutor>();
#else
  std::unique_ptr<Executor> Store = std::make_unique<PromptExecutor>();
#endif
  for (auto &[Patient, Visits] : ByPatient)
    for (Visit &V : Visits)
      Store->execute([&V] {
        witness::task();
        V.Stored = true;
      });
}

int main(int argc, char **argv) {
  std::map<std::string, std::vector<Visit>> ByPatient;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    ByPatient["p" + std::to_string(I % 7)].push_back({"2024-02-01"});
  importVisits(ByPatient);
  return witness::report();
}
