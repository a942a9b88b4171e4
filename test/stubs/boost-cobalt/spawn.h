// Declarations of Boost.Cobalt (57181ca).
#pragma once
#include <cstddef>
#include <vector>

namespace boost::cobalt {
template <class T = void> struct promise { void detach(); };
struct detached {};
template <class T = void> struct task {};
template <class E, class T, class Token> void spawn(E &, task<T> &&, Token &&);
template <class R> promise<> join(R &&);
template <class R> promise<> gather(R &&);
struct wait_group {
  void push_back(promise<>);
  promise<> wait_one();
  promise<> wait();
};
template <class T> struct channel {
  explicit channel(size_t limit);
  promise<> write(T);
  promise<T> read();
};
} // namespace boost::cobalt
