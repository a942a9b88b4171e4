// spawn: std::thread stored
// loop: counted
// waits: after the loop
// limiter: none
// distance: class member
// differs: what the constructor is told
// A: unbounded Y1 | origin: vector parameter
// B: bounded N2 | origin: configured
// witness: runnable
#include "witness.h"
#include <atomic>
#include <thread>
#include <vector>

class ThreadPool {
public:
#ifndef TWIN
  explicit ThreadPool(const std::vector<int> &Jobs) : Jobs(Jobs) {
    for (std::size_t I = 0; I < Jobs.size(); ++I)
      Threads.emplace_back(&ThreadPool::loop, this);
  }
#else
  ThreadPool(int NumThreads, const std::vector<int> &Jobs) : Jobs(Jobs) {
    for (int I = 0; I < NumThreads; ++I)
      Threads.emplace_back(&ThreadPool::loop, this);
  }
#endif
  ~ThreadPool() {
    for (auto &T : Threads)
      T.join();
  }

private:
  void loop() {
    witness::task();
    while (Next++ < Jobs.size())
      ;
  }

  const std::vector<int> &Jobs;
  std::atomic<std::size_t> Next{0};
  std::vector<std::thread> Threads;
};

int main(int argc, char **argv) {
  std::vector<int> Jobs(witness::size(argc, argv));
  {
#ifndef TWIN
    ThreadPool Pool(Jobs);
#else
    ThreadPool Pool(3, Jobs);
#endif
  }
  return witness::report();
}
