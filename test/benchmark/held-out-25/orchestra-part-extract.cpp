// spawn: in-house thread pool
// loop: range-for
// origin: vector parameter
// waits: destructor of the pool
// distance: class
// differs: when the pool adds a thread
// A: unbounded Y1 | limiter: pool that grows when nobody is idle
// B: bounded N8 | limiter: pool that grows to a constant size
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Copyists {
public:
  Copyists() = default;
  Copyists(const Copyists &) = delete;
  ~Copyists() {
    {
      std::lock_guard Guard(Lock);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &D : Desks)
      D.join();
  }

  void submit(std::function<void()> Job) {
    {
      std::lock_guard Guard(Lock);
      Jobs.push_back(std::move(Job));
      if (wantsDesk())
        Desks.emplace_back(&Copyists::desk, this);
    }
    Wake.notify_one();
  }

private:
  bool wantsDesk() const {
#ifndef TWIN
    return Idle < Jobs.size();
#else
    return Idle < Jobs.size() && Desks.size() < MaxDesks;
#endif
  }

  void desk() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Wake.wait(Guard, [this] { return Closing || !Jobs.empty(); });
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

  static constexpr std::size_t MaxDesks = 7;
  std::mutex Lock;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Desks;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct Part {
  std::string Instrument;
  int Bars = 0;
};

void extractParts(Copyists &Pool, std::vector<Part> &Score) {
  for (Part &P : Score)
    Pool.submit([&P] {
      witness::task();
      P.Bars = static_cast<int>(P.Instrument.size()) * 12;
    });
}

int main(int argc, char **argv) {
  std::vector<Part> Score(witness::size(argc, argv), Part{"Viola da gamba", 0});
  {
    Copyists Pool;
    extractParts(Pool, Score);
  }
  return witness::report();
}
