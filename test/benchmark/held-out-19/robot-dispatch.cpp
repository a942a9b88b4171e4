// loop: range-for
// origin: vector parameter
// distance: in-house executor
// waits: destructor of the executor
// spawn: std::thread of an executor
// differs: when the executor starts a worker
// A: unbounded Y1 | limiter: executor starts a worker when none is idle
// B: bounded N8 | limiter: executor starts a worker when fewer than four exist
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class MissionExecutor {
public:
  ~MissionExecutor() {
    {
      std::lock_guard Guard(Lock);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void submit(std::function<void()> Mission) {
    std::lock_guard Guard(Lock);
    Missions.push_back(std::move(Mission));
#ifndef TWIN
    if (Idle < Missions.size())
#else
    if (Workers.size() < Seats)
#endif
      Workers.emplace_back(&MissionExecutor::serve, this);
    Wake.notify_one();
  }

private:
  static constexpr std::size_t Seats = 4;

  void serve() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Wake.wait(Guard, [this] { return Closing || !Missions.empty(); });
      --Idle;
      if (Missions.empty())
        return;
      auto Mission = std::move(Missions.front());
      Missions.pop_front();
      Guard.unlock();
      Mission();
      Guard.lock();
    }
  }

  std::mutex Lock;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Missions;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct Pick {
  int Robot, Shelf;
};

void dispatch(MissionExecutor &Executor, const std::vector<Pick> &Wave) {
  for (const Pick &P : Wave)
    Executor.submit([P] {
      witness::task();
      (void)(P.Robot + P.Shelf);
    });
}

int main(int argc, char **argv) {
  std::vector<Pick> Wave(witness::size(argc, argv), Pick{1, 7});
  {
    MissionExecutor Executor;
    dispatch(Executor, Wave);
  }
  return witness::report();
}
