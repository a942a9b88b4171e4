// Declarations of userver (c2f43b4): only what starts, limits and awaits work.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace userver {
namespace engine {
struct TaskBase {
  TaskBase();
  TaskBase(TaskBase &&) noexcept;
  TaskBase &operator=(TaskBase &&) noexcept;
  ~TaskBase();
  void Wait() const;
};
struct Task : TaskBase {
  void Detach() &&;
};
template <class T> struct TaskWithResult : Task {
  T Get();
};
struct Semaphore {
  explicit Semaphore(size_t capacity);
  void lock_shared();
  bool try_lock_shared();
  void unlock_shared();
  size_t GetCapacity() const;
};
struct CancellableSemaphore {
  explicit CancellableSemaphore(size_t capacity);
};
template <class F> TaskWithResult<int> AsyncNoSpan(F) { return {}; }
template <class F> TaskWithResult<int> CriticalAsyncNoSpan(F) { return {}; }
template <class C> auto GetAll(C &) -> int;
template <class C> void WaitAllChecked(C &);
void SleepFor(std::chrono::seconds);
} // namespace engine
namespace utils {
template <class F> engine::TaskWithResult<int> Async(std::string name, F) { return {}; }
template <class F> engine::TaskWithResult<int> CriticalAsync(std::string name, F) { return {}; }
template <class F> engine::TaskWithResult<int> SharedAsync(std::string name, F) { return {}; }
template <class F> engine::TaskWithResult<int> AsyncBackground(std::string name, F) { return {}; }
} // namespace utils
namespace concurrent {
struct BackgroundTaskStorage {
  template <class F> void AsyncDetach(std::string name, F) {}
  long ActiveTasksApprox() const;
};
} // namespace concurrent
} // namespace userver
