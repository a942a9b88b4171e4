// spawn: in-house executor
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: base class
// limiter: none
// differs: implementation behind the interface
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: runs inline
// witness: runnable
#include "witness.h"
#include <functional>
#include <list>
#include <memory>
#include <thread>
#include <vector>

struct Scheduler {
  virtual ~Scheduler() = default;
  virtual void post(std::function<void()> Work) = 0;
};

#ifndef TWIN
class Spawning final : public Scheduler {
public:
  ~Spawning() override {
    for (auto &T : Threads)
      T.join();
  }
  void post(std::function<void()> Work) override { Threads.emplace_back(std::move(Work)); }

private:
  std::list<std::thread> Threads;
};
#else
class Spawning final : public Scheduler {
public:
  void post(std::function<void()> Work) override { Work(); }
};
#endif

void publish(Spawning &S, const std::vector<int> &Topics) {
  for (int Topic : Topics)
    S.post([Topic] {
      witness::task();
      (void)Topic;
    });
}

int main(int argc, char **argv) {
  {
    Spawning S;
    publish(S, std::vector<int>(witness::size(argc, argv)));
  }
  return witness::report();
}
