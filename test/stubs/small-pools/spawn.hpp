// Declarations of BS::thread_pool 5.1, dp::thread-pool (a0aa5bc), CTPL (437e135), progschj/ThreadPool (9a42ec1).
#pragma once
#include <cstddef>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

namespace BS {
using opt_t = unsigned char;
template <class T> struct multi_future : std::vector<std::future<T>> {
  void get();
  void wait() const;
  bool valid() const;
};
template <opt_t Options = 0> struct thread_pool {
  explicit thread_pool(size_t threads);
  template <class F> std::future<void> submit_task(F &&);
  template <class F> void detach_task(F &&);
  template <class T, class F> std::future<void> submit_sequence(T first, T last, F &&);
  template <class T, class F> void detach_sequence(T first, T last, F &&);
  template <class T, class F> std::future<void> submit_loop(T first, T last, F &&, size_t blocks = 0);
  template <class T, class F> void detach_loop(T first, T last, F &&, size_t blocks = 0);
  template <class It> std::future<void> submit_bulk(It first, It last);
  template <class It> void detach_bulk(It first, It last);
  template <class T, class F> std::future<void> submit_blocks(T first, T last, F &&, size_t blocks = 0);
  template <class T, class F> void detach_blocks(T first, T last, F &&, size_t blocks = 0);
  void reset();
  void reset(size_t threads);
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
  void stop(bool wait = false);
  int n_idle();
};
} // namespace ctpl
class ThreadPool {
public:
  ThreadPool(size_t threads);
  template <class F, class... Args> std::future<void> enqueue(F &&f, Args &&...args);

private:
  std::vector<std::thread> workers;
  std::queue<std::function<void()>> tasks;
  std::mutex queue_mutex;
  std::condition_variable condition;
  bool stop;
};
