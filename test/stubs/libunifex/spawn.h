// Declarations of libunifex (c6e5af9).
#pragma once
#include <vector>

namespace unifex {
inline namespace v1 {
namespace _async_scope {
struct async_scope {
  template <class S> int spawn(S &&);
  template <class S> void detached_spawn(S &&);
  bool stop_requested() const;
};
} // namespace _async_scope
} // namespace v1
namespace _static_thread_pool {
struct context {
  explicit context(unsigned threads);
};
} // namespace _static_thread_pool
using static_thread_pool = _static_thread_pool::context;
namespace _new_thread {
struct context {};
} // namespace _new_thread
using new_thread_context = _new_thread::context;
namespace _when_all_range::_cpo {
struct _fn {
  template <class S> int operator()(std::vector<S>) const;
  template <class It> int operator()(It, It) const;
};
} // namespace _when_all_range::_cpo
inline constexpr _when_all_range::_cpo::_fn when_all_range{};
namespace _sync_wait_cpo {
struct _fn {
  template <class S> int operator()(S &&) const;
};
} // namespace _sync_wait_cpo
inline constexpr _sync_wait_cpo::_fn sync_wait{};
namespace _spawn_detached {
struct _spawn_detached_fn {
  template <class S, class Scope> void operator()(S &&, Scope &) const;
};
} // namespace _spawn_detached
inline constexpr _spawn_detached::_spawn_detached_fn spawn_detached{};
} // namespace unifex
