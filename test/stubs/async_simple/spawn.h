// Declarations of async_simple (d8abc4f): only what starts, limits and awaits
// work.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace async_simple {
struct Executor {
  virtual bool schedule(std::function<void()>) = 0;
  virtual void schedule(std::function<void()>, std::chrono::microseconds);
};
namespace coro {
namespace detail {
template <class T> struct LazyBase {
  template <class F> void start(F &&callback);
};
} // namespace detail
template <class T> struct Lazy : detail::LazyBase<T> {};
template <class T> struct RescheduleLazy : detail::LazyBase<T> {
  void detach();
};
template <class T> Lazy<T> collectAll(std::vector<Lazy<T>> &&);
template <class T> Lazy<T> collectAllPara(std::vector<Lazy<T>> &&);
template <class T>
Lazy<T> collectAllWindowed(size_t max, bool yield, std::vector<Lazy<T>> &&);
template <class T>
Lazy<T> collectAllWindowedPara(size_t max, bool yield, std::vector<Lazy<T>> &&);
template <class L> int syncAwait(L &&);
template <size_t Max> struct CountingSemaphore {
  explicit CountingSemaphore(size_t);
  Lazy<void> acquire();
  Lazy<bool> try_acquire();
  Lazy<void> release();
};
} // namespace coro
} // namespace async_simple
