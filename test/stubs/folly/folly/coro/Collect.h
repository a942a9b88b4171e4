// The parts of folly's coroutines that tests use, with folly's names and types.
// Not in Debian; the real headers are folly/coro/{Task,Collect,AsyncScope}.h.

#ifndef STUB_FOLLY_CORO_COLLECT_H
#define STUB_FOLLY_CORO_COLLECT_H

#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <utility>
#include <vector>

namespace folly {
class Executor {
public:
  virtual ~Executor() = default;
  template <typename F> void add(F &&f);
};

struct Unit {};

template <typename T> class SemiFuture {
public:
  SemiFuture(SemiFuture &&) noexcept;
  ~SemiFuture();
  T get() &&;
};

namespace coro {
template <typename T> class TaskWithExecutor;

template <typename T = void> class Task {
public:
  struct promise_type {
    Task get_return_object() noexcept;
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept { std::terminate(); }
  };
  struct Awaiter {
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept {}
    T await_resume();
  };
  Task(Task &&) noexcept;
  Task &operator=(Task &&) noexcept;
  Awaiter operator co_await() &&noexcept;
  TaskWithExecutor<T> scheduleOn(Executor *executor) &&;
};

template <typename T> class TaskWithExecutor {
public:
  SemiFuture<Unit> start() &&;
  typename Task<T>::Awaiter operator co_await() &&noexcept;
};

template <typename InputRange>
Task<void> collectAllRange(InputRange awaitables);
template <typename InputRange>
Task<void> collectAllWindowed(InputRange awaitables,
                              std::size_t maxConcurrency);
template <typename T> class Try {};
template <typename InputRange>
Task<std::vector<Try<void>>> collectAllTryRange(InputRange awaitables);
template <typename InputRange>
Task<std::vector<Try<void>>> collectAllTryWindowed(InputRange awaitables,
                                                   std::size_t maxConcurrency);

class AsyncScope {
public:
  template <typename Awaitable> void add(Awaitable &&awaitable);
  Task<void> joinAsync() noexcept;
};
} // namespace coro

namespace fibers {
class Semaphore {
public:
  explicit Semaphore(std::size_t tokenCount);
  void signal();
  void wait();
  coro::Task<void> co_wait();
};
} // namespace fibers
} // namespace folly

#endif
