// Declarations of marl (b8406ab).
#pragma once
#include <functional>

namespace marl {
struct Task {
  explicit Task(std::function<void()>);
};
struct Scheduler {
  void enqueue(Task &&);
  struct Config {
    Config &setWorkerThreadCount(int);
  };
  void bind();
};
template <class F> void schedule(F &&);
template <class F> void blocking_call(F &&);
struct WaitGroup {
  void done() const;
  void wait() const;
};
} // namespace marl
