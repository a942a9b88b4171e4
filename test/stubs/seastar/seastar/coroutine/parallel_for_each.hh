// The awaitable class with Seastar's names and types: started by its
// constructor. Not in Debian; the real header has this name and includes
// seastar/core/loop.hh too.

#ifndef STUB_SEASTAR_COROUTINE_PARALLEL_FOR_EACH_HH
#define STUB_SEASTAR_COROUTINE_PARALLEL_FOR_EACH_HH

#include <seastar/core/loop.hh>

#include <utility>

namespace seastar::coroutine {
template <typename Func>
class [[nodiscard("must co_await an parallel_for_each() object")]] parallel_for_each final {
public:
  template <typename Iterator, typename Sentinel, typename Func1>
  explicit parallel_for_each(Iterator begin, Sentinel end, Func1 &&func) noexcept {}
  template <typename Range, typename Func1>
  explicit parallel_for_each(Range &&range, Func1 &&func) noexcept {}

  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  void await_resume() const {}
};
template <typename Iterator, typename Sentinel, typename Func>
parallel_for_each(Iterator, Sentinel, Func &&) -> parallel_for_each<Func>;
template <typename Range, typename Func>
parallel_for_each(Range &&, Func &&) -> parallel_for_each<Func>;
} // namespace seastar::coroutine

#endif
