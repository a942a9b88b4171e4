// Declarations of marl (b8406ab).
#pragma once
#include <functional>

namespace marl {
struct Task {
  explicit Task(std::function<void()>);
};
struct Scheduler {
  void enqueue(Task &&);
  void bind();
};
template <class F> void schedule(F &&);
struct WaitGroup {
  void done() const;
  void wait() const;
};
} // namespace marl
