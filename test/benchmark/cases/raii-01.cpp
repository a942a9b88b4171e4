// spawn: std::thread in a wrapper
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: class member
// differs: whether the wrapper outlives the iteration
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <memory>
#include <thread>
#include <vector>

class ScopedThread {
public:
  template <typename F> explicit ScopedThread(F Function) : Inner(std::move(Function)) {}
  ScopedThread(const ScopedThread &) = delete;
  ~ScopedThread() {
    if (Inner.joinable())
      Inner.join();
  }

private:
  std::thread Inner;
};

void backup(const std::vector<int> &Volumes) {
  std::vector<std::unique_ptr<ScopedThread>> Running;
  for (int V : Volumes) {
    auto Worker = std::make_unique<ScopedThread>([V] {
      witness::task();
      (void)V;
    });
#ifndef TWIN
    Running.push_back(std::move(Worker));
#endif
  }
}

int main(int argc, char **argv) {
  backup(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
