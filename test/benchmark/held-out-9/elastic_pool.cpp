// spawn: own thread pool
// loop: range-for
// origin: vector parameter
// limiter: pool that adds workers
// waits: destructor of the pool
// distance: member function
// differs: maximum of the pool
// A: bounded N8 | limiter: at most 8 workers
// B: unbounded Y1 | limiter: a worker more whenever none is idle
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

class Executor {
  std::mutex M;
  std::condition_variable Wake;
  std::list<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  unsigned Idle = 0;
  bool Closing = false;

  void loop() {
    std::unique_lock<std::mutex> L(M);
    while (true) {
      ++Idle;
      Wake.wait(L, [this] { return Closing || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      L.unlock();
      Job();
      L.lock();
    }
  }

public:
  void submit(std::function<void()> Job) {
    std::unique_lock<std::mutex> L(M);
    Jobs.push_back(std::move(Job));
#ifdef TWIN
    if (Idle < Jobs.size())
#else
    if (Idle < Jobs.size() && Workers.size() < 8)
#endif
      Workers.emplace_back(&Executor::loop, this);
    L.unlock();
    Wake.notify_one();
  }

  ~Executor() {
    {
      std::lock_guard<std::mutex> L(M);
      Closing = true;
    }
    Wake.notify_all();
    for (std::thread &W : Workers)
      W.join();
  }
};

struct Rule {
  std::string Pattern;
};

void evaluateRules(const std::vector<Rule> &Rules) {
  Executor E;
  for (const Rule &R : Rules)
    E.submit([&R] {
      witness::task();
      (void)R;
    });
}

int main(int argc, char **argv) {
  evaluateRules(std::vector<Rule>(witness::size(argc, argv)));
  return witness::report();
}
