// spawn: std::jthread
// loop: range-for
// origin: vector parameter
// waits: destructor of the threads
// distance: same function
// differs: what happens when no slot is free in time
// A: unbounded Y4 | limiter: a timed acquire whose failure is counted only
// B: bounded N4 | limiter: a timed acquire that is repeated until it holds
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class Resolver {
public:
  void warmUp(const std::vector<std::string> &names) {
    std::vector<std::jthread> lookups;
    for (const std::string &name : names) {
#ifdef TWIN
      while (!slots_.try_acquire_for(1ms))
        ++slow_;
#else
      if (!slots_.try_acquire_for(1ms))
        ++slow_;
#endif
      lookups.emplace_back([this, &name] {
        resolve(name);
        slots_.release();
      });
    }
  }
  int slow() const { return slow_; }

private:
  void resolve(const std::string &name) {
    if (name.size() < 254)
      witness::task();
  }

  std::counting_semaphore<> slots_{6};
  std::atomic<int> slow_{0};
};

int main(int argc, char **argv) {
  Resolver resolver;
  resolver.warmUp(std::vector<std::string>(witness::size(argc, argv), "www.example.org"));
  fprintf(stderr, "%d waits\n", resolver.slow());
  return witness::report();
}
