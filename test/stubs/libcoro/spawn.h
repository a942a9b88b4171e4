// Declarations of libcoro (277467f).
#pragma once
#include <cstddef>
#include <vector>

namespace coro {
template <class T = void> struct task {};
struct thread_pool {
  bool spawn_detached(task<void> &&);
  task<void> spawn_joinable(task<void> &&);
  task<void> schedule(task<void>);
};
struct scheduler {
  bool spawn_detached(task<void> &&);
  task<void> spawn_joinable(task<void> &&);
  task<void> schedule(task<void>);
};
template <class T, size_t Elements> struct ring_buffer {
  task<int> produce(T);
  task<T> consume();
  bool empty() const;
};
template <class E> struct task_group { bool start(task<void> &&); };
template <std::ptrdiff_t Max> struct semaphore {
  explicit semaphore(std::ptrdiff_t);
  task<int> acquire();
  bool try_acquire();
  task<void> release();
};
template <class R> task<int> when_all(R);
template <class A> int sync_wait(A &&);
} // namespace coro
