// Declarations of the Parallel Patterns Library, after learn.microsoft.com.
#pragma once
namespace Concurrency {
struct task_group {
  template <class F> void run(const F &);
  template <class F> int run_and_wait(const F &);
  int wait();
};
struct structured_task_group {
  template <class F> void run(const F &);
  int wait();
};
template <class T> struct task {
  T get() const;
  int wait() const;
};
template <class F> task<void> create_task(F);
template <class I, class F> void parallel_for(I first, I last, const F &);
template <class It, class F> void parallel_for_each(It, It, const F &);
} // namespace Concurrency
namespace concurrency = Concurrency;
