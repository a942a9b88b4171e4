// Declarations of Taskflow (83f90a2): only what starts, limits and awaits work.
#pragma once
#include <cstddef>

namespace tf {
template <class T> struct Future {};
struct Taskflow;
struct AsyncTask {};
struct Executor {
  explicit Executor(size_t workers);
  template <class F> Future<int> async(F &&);
  template <class F> void silent_async(F &&);
  template <class F> Future<int> dependent_async(F &&);
  template <class F> AsyncTask silent_dependent_async(F &&);
  Future<void> run(Taskflow &);
  Future<void> run_n(Taskflow &, size_t);
  template <class P> Future<void> run_until(Taskflow &, P &&);
  template <class T> void corun(T &);
  void wait_for_all();
  size_t num_workers() const;
};
struct TaskGroup {
  template <class F> Future<int> async(F &&);
  template <class F> void silent_async(F &&);
  void corun();
  void cancel();
};
struct Runtime {
  template <class F> Future<int> async(F &&);
  template <class F> void silent_async(F &&);
  void corun();
};
struct Semaphore {
  explicit Semaphore(size_t max);
};
template <class... P> struct Pipeline {
  Pipeline(size_t lines, P &&...);
};
struct FlowBuilder {
  template <class B, class E, class F> void for_each(B, E, F);
  template <class B, class E, class S, class F> void for_each_index(B, E, S, F);
  template <class F> void emplace(F);
};
struct Taskflow : FlowBuilder {};
} // namespace tf
