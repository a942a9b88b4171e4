// Declarations of Apache Arrow (01d93ae).
#pragma once
#include <memory>

namespace arrow {
namespace internal {
struct Executor {
  template <class F> int Spawn(F &&);
  template <class F> int Submit(F &&);
  virtual int GetCapacity() = 0;
};
struct ThreadPool : Executor {
  static std::shared_ptr<ThreadPool> Make(int threads);
  int SetCapacity(int threads);
  void WaitForIdle();
};
} // namespace internal
namespace util {
struct AsyncTaskScheduler {
  struct Task {};
  bool AddTask(std::unique_ptr<Task>);
  template <class F> bool AddSimpleTask(F, const char *name);
};
struct ThrottledAsyncTaskScheduler : AsyncTaskScheduler {
  static std::shared_ptr<ThrottledAsyncTaskScheduler>
  Make(AsyncTaskScheduler *, int maxConcurrentCost);
};
std::unique_ptr<ThrottledAsyncTaskScheduler>
MakeThrottledAsyncTaskGroup(ThrottledAsyncTaskScheduler *target,
                            int maxConcurrentCost, int queue, int callback);
} // namespace util
template <class T = int> struct Future {
  const T &result() const;
  void Wait() const;
  bool is_finished() const;
};
} // namespace arrow
