// Declarations of BS::thread_pool 5.1, dp::thread-pool (a0aa5bc), CTPL (437e135).
#pragma once
#include <cstddef>
#include <future>

namespace BS {
using opt_t = unsigned char;
template <opt_t Options = 0> struct thread_pool {
  explicit thread_pool(size_t threads);
  template <class F> std::future<void> submit_task(F &&);
  template <class F> void detach_task(F &&);
  template <class T, class F> std::future<void> submit_sequence(T first, T last, F &&);
  template <class T, class F> void detach_sequence(T first, T last, F &&);
  template <class T, class F> std::future<void> submit_loop(T first, T last, F &&, size_t blocks = 0);
  template <class T, class F> void detach_loop(T first, T last, F &&, size_t blocks = 0);
  void wait();
  size_t get_thread_count() const;
};
} // namespace BS
namespace dp {
template <class F = void, class T = std::thread> struct thread_pool {
  explicit thread_pool(unsigned threads);
  template <class G> std::future<void> enqueue(G);
  template <class G> void enqueue_detach(G &&);
  void wait_for_tasks();
};
} // namespace dp
namespace ctpl {
struct thread_pool {
  thread_pool(int threads, int queueSize = 100);
  template <class F> std::future<void> push(F &&);
  void resize(int threads);
  int n_idle();
};
} // namespace ctpl
