// Declarations of concurrencpp (7a88f54).
#pragma once
#include <memory>

namespace concurrencpp {
template <class T> struct result {
  T get();
  void wait();
};
struct null_result {};
template <class T> struct lazy_result {};
struct executor_tag {};
struct executor {
  virtual ~executor() = default;
};
template <class Concrete> struct derivable_executor : executor {
  template <class F> void post(F &&) {}
  template <class F> result<int> submit(F &&) { return {}; }
};
struct thread_executor : derivable_executor<thread_executor> {
  void shutdown();
};
struct thread_pool_executor : derivable_executor<thread_pool_executor> {};
} // namespace concurrencpp
