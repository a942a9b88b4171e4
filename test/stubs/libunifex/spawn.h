// Declarations of libunifex (c6e5af9).
#pragma once
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
namespace _spawn_detached {
struct _spawn_detached_fn {
  template <class S, class Scope> void operator()(S &&, Scope &) const;
};
} // namespace _spawn_detached
inline constexpr _spawn_detached::_spawn_detached_fn spawn_detached{};
} // namespace unifex
