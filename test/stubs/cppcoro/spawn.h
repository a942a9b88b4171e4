// Declarations of cppcoro (3912152).
#pragma once
#include <vector>

namespace cppcoro {
template <class T = void> struct task {};
template <class T = void> struct shared_task {};
struct async_scope {
  template <class A> void spawn(A &&);
  task<> join();
};
template <class A> task<int> when_all(std::vector<A>);
template <class A, class B> task<int> when_all(A, B);
template <class A> task<int> when_all_ready(std::vector<A>);
template <class A> int sync_wait(A &&);
} // namespace cppcoro
