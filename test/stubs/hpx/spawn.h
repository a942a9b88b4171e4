// Declarations of HPX (37c665c).
#pragma once
#include <cstddef>
#include <cstdint>

namespace hpx {
template <class T> struct future {
  T get();
  bool is_ready() const;
};
template <class F, class... A> future<int> async(F &&, A &&...) { return {}; }
template <class F, class... A> void post(F &&, A &&...) {}
struct thread {
  thread();
  template <class F> explicit thread(F &&);
  void join();
  void detach();
};
struct jthread {};
template <std::ptrdiff_t Max> struct counting_semaphore {
  explicit counting_semaphore(std::ptrdiff_t);
  void acquire();
  bool try_acquire();
  void release();
};
struct sliding_semaphore {
  sliding_semaphore(std::int64_t maxDifference, std::int64_t lower);
  void wait(std::int64_t upper);
  void signal(std::int64_t lower);
};
namespace experimental {
struct task_group {
  template <class F> void run(F &&);
  void wait();
};
} // namespace experimental
namespace execution::experimental {
template <class E> struct limiting_executor {
  limiting_executor(E &, size_t lower, size_t upper, bool block = true);
};
} // namespace execution::experimental
} // namespace hpx
