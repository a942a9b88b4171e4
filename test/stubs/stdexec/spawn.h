// Declarations of stdexec (e92245d).
#pragma once
#include <cstdint>

namespace stdexec {
struct spawn_t {
  template <class S, class T> void operator()(S &&, T) const;
};
inline constexpr spawn_t spawn{};
struct spawn_future_t {
  template <class S, class T> int operator()(S &&, T) const;
};
inline constexpr spawn_future_t spawn_future{};
namespace __bulk {
template <class> struct __generic_bulk_t {
  template <class S, class P, class N, class F>
  int operator()(S &&, P &&, N, F) const;
};
} // namespace __bulk
struct bulk_t : __bulk::__generic_bulk_t<bulk_t> {};
inline constexpr bulk_t bulk{};
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
struct simple_counting_scope {
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

// what C++26 has of it, after [execution.syn]
namespace std {
namespace execution {
struct spawn_t {
  template <class S, class T> void operator()(S &&, T) const;
};
inline constexpr spawn_t spawn{};
struct spawn_future_t {
  template <class S, class T> int operator()(S &&, T) const;
};
inline constexpr spawn_future_t spawn_future{};
struct counting_scope {
  int get_token();
};
struct simple_counting_scope {
  int get_token();
};
} // namespace execution
namespace this_thread {
struct sync_wait_t {
  template <class S> int operator()(S &&) const;
};
inline constexpr sync_wait_t sync_wait{};
} // namespace this_thread
} // namespace std
