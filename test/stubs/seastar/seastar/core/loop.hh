// The parts of Seastar that tests use, with Seastar's names and types. Not in
// Debian; the real headers are seastar/core/{future,loop,semaphore}.hh.

#ifndef STUB_SEASTAR_CORE_LOOP_HH
#define STUB_SEASTAR_CORE_LOOP_HH

#include <concepts>
#include <coroutine>
#include <cstddef>
#include <exception>
#include <iterator>

namespace seastar {
template <typename T = void> class [[nodiscard]] future {
public:
  struct promise_type {
    future get_return_object() noexcept;
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept { std::terminate(); }
  };
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept {}
    T await_resume();
  };
  explicit future(std::nullptr_t) noexcept;
  future(future &&) noexcept;
  awaiter operator co_await() && noexcept;
  template <typename Func> future<> then(Func &&func) noexcept {
    return future<>(nullptr);
  }
  template <typename Func> future<> finally(Func &&func) noexcept;
  T get();
};

future<> make_ready_future() noexcept;

template <typename Range, typename Func>
requires requires (Func f, Range r) {
  { f(*std::begin(r)) } -> std::same_as<future<>>;
  std::end(r);
}
future<> parallel_for_each(Range &&range, Func &&func) noexcept {
  return make_ready_future();
}
template <typename Iterator, typename Sentinel, typename Func>
requires requires (Func f, Iterator i) {
  { f(*i) } -> std::same_as<future<>>;
  { ++i };
} && (std::same_as<Sentinel, Iterator> || std::sentinel_for<Sentinel, Iterator>)
future<> parallel_for_each(Iterator begin, Sentinel end, Func &&func) noexcept {
  return make_ready_future();
}
template <typename Range, typename Func>
requires requires (Func f, Range r) {
  { f(*std::begin(r)) } -> std::same_as<future<>>;
  std::end(r);
}
future<> max_concurrent_for_each(Range &&range, std::size_t max_concurrent,
                                 Func &&func) noexcept {
  return make_ready_future();
}
template <typename Iterator, typename Sentinel, typename Func>
requires requires (Func f, Iterator i) {
  { f(*i) } -> std::same_as<future<>>;
  { ++i };
} && (std::same_as<Sentinel, Iterator> || std::sentinel_for<Sentinel, Iterator>)
future<> max_concurrent_for_each(Iterator begin, Sentinel end,
                                 std::size_t max_concurrent,
                                 Func &&func) noexcept {
  return make_ready_future();
}
template <typename Container, typename AsyncAction>
future<> do_for_each(Container &c, AsyncAction action) noexcept {
  return make_ready_future();
}

template <typename ExceptionFactory, typename Clock> class basic_semaphore {
public:
  explicit basic_semaphore(std::size_t count) noexcept;
  future<> wait(std::size_t nr = 1) noexcept;
  void signal(std::size_t nr = 1) noexcept;
  void consume(std::size_t nr = 1) noexcept;
};
struct semaphore_default_exception_factory {};
struct lowres_clock {};
using semaphore = basic_semaphore<semaphore_default_exception_factory, lowres_clock>;
} // namespace seastar

#endif
