// spawn: std::thread behind an interface
// loop: range-for
// origin: targets of a build file
// limiter: executor
// waits: destructor of the executor
// distance: virtual function of another class
// differs: which executor is made
// A: bounded N8 | limiter: executor with three threads
// B: unbounded Y1 | limiter: executor with a thread for each job
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

using Job = std::function<void()>;

struct Executor {
  virtual ~Executor() = default;
  virtual void submit(Job J) = 0;
};

class PerJobExecutor : public Executor {
public:
  ~PerJobExecutor() override {
    for (auto &T : Threads)
      T.join();
  }
  void submit(Job J) override { Threads.emplace_back(std::move(J)); }

private:
  std::vector<std::thread> Threads;
};

class CrewExecutor : public Executor {
public:
  explicit CrewExecutor(unsigned Size) {
    for (unsigned I = 0; I < Size; ++I)
      Crew.emplace_back([this](std::stop_token Stop) { serve(Stop); });
  }
  ~CrewExecutor() override {
    for (auto &Member : Crew)
      Member.request_stop();
  }
  void submit(Job J) override {
    {
      std::lock_guard Lock(Guard);
      Jobs.push(std::move(J));
    }
    More.notify_one();
  }

private:
  void serve(std::stop_token Stop) {
    std::unique_lock Lock(Guard);
    while (More.wait(Lock, Stop, [this] { return !Jobs.empty(); }) || !Jobs.empty()) {
      Job J = std::move(Jobs.front());
      Jobs.pop();
      Lock.unlock();
      J();
      Lock.lock();
    }
  }

  std::mutex Guard;
  std::condition_variable_any More;
  std::queue<Job> Jobs;
  std::vector<std::jthread> Crew;
};

struct Target {
  std::string Output;
  std::vector<std::string> Inputs;
};

static std::unique_ptr<Executor> makeExecutor() {
#ifndef TWIN
  return std::make_unique<CrewExecutor>(3);
#else
  return std::make_unique<PerJobExecutor>();
#endif
}

void buildTargets(const std::vector<Target> &Targets) {
  auto Runner = makeExecutor();
  for (const Target &T : Targets) {
    if (T.Inputs.empty())
      continue;
    Runner->submit([Command = "cc -o " + T.Output + " " + T.Inputs.front()] { witness::task(); });
  }
}

int main(int argc, char **argv) {
  std::vector<Target> Targets;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Targets.push_back({"obj" + std::to_string(I) + ".o", {"file.c"}});
  buildTargets(Targets);
  return witness::report();
}
