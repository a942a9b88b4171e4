// Declarations of Seastar (525fcc8): only what starts, limits and awaits work.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>

namespace seastar {
template <class T = void> struct [[nodiscard]] future {
  T get();
  template <class F> future<> then(F);
};
template <class R, class F> future<> parallel_for_each(R &&, F);
template <class It, class F> future<> parallel_for_each(It, It, F);
template <class R, class F> future<> max_concurrent_for_each(R &&, size_t max, F);
template <class It, class F> future<> max_concurrent_for_each(It, It, size_t max, F);
template <class It, class M, class I, class R> future<I> map_reduce(It, It, M, I, R);
template <class R, class F> future<> do_for_each(R &&, F);
template <class It, class F> future<> do_for_each(It, It, F);
template <class... F> future<> when_all(F &&...);
template <class... F> future<> when_all_succeed(F &&...);
template <class F> future<> async(F);
struct smp {
  template <class F> static future<> submit_to(unsigned shard, F);
};
struct gate {
  future<> close();
};
template <class F> future<> with_gate(gate &, F);
template <class E, class C> struct basic_semaphore {
  explicit basic_semaphore(size_t count);
  future<> wait(size_t n = 1);
  bool try_wait(size_t n = 1);
  void signal(size_t n = 1);
  void consume(size_t n = 1);
};
using semaphore = basic_semaphore<int, std::chrono::steady_clock>;
template <class E, class C> future<int> get_units(basic_semaphore<E, C> &, size_t n);
template <class E, class C, class F> future<> with_semaphore(basic_semaphore<E, C> &, size_t n, F);
struct socket_address {};
future<int> connect(socket_address);
future<> sleep(std::chrono::seconds);
namespace coroutine {
template <class F> struct parallel_for_each {
  template <class R> parallel_for_each(R &&, F);
  template <class It> parallel_for_each(It, It, F);
};
} // namespace coroutine
} // namespace seastar
