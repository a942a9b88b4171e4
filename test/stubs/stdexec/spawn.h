// Declarations of stdexec (e92245d).
#pragma once
#include <cstdint>

namespace stdexec {
struct spawn_t {
  template <class S, class T> void operator()(S &&, T) const;
};
inline constexpr spawn_t spawn{};
struct sync_wait_t {
  template <class S> int operator()(S &&) const;
};
inline constexpr sync_wait_t sync_wait{};
struct just_t {
  int operator()(int) const;
};
inline constexpr just_t just{};
struct counting_scope {
  int get_token();
};
} // namespace stdexec
namespace experimental::execution {
struct start_detached_t {
  template <class S> void operator()(S &&) const;
};
inline constexpr start_detached_t start_detached{};
namespace __scope {
struct async_scope {
  template <class S> void spawn(S &&);
  template <class S> int spawn_future(S &&);
  int on_empty();
};
} // namespace __scope
using __scope::async_scope;
struct static_thread_pool {
  explicit static_thread_pool(uint32_t threads);
};
} // namespace experimental::execution
namespace exec = experimental::execution;
