// Declarations of folly (ff98381): only what starts, limits and awaits work.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace folly {
using Func = std::function<void()>;
struct Executor {
  virtual ~Executor() = default;
  virtual void add(Func) = 0;
};
struct ThreadedExecutor : Executor {
  void add(Func) override;
};
struct ThreadPoolExecutor : Executor {
  void join();
};
struct CPUThreadPoolExecutor : ThreadPoolExecutor {
  explicit CPUThreadPoolExecutor(size_t numThreads);
  void add(Func) override;
};
struct IOThreadPoolExecutor : ThreadPoolExecutor {
  explicit IOThreadPoolExecutor(size_t numThreads);
  void add(Func) override;
};
template <class T> struct Future {
  T get();
  Future &wait();
  template <class F> auto thenValue(F f);
};
template <class T> struct SemiFuture {
  T get();
  SemiFuture &wait();
};
template <class F> Future<int> via(Executor *, F);
Future<int> via(Executor *);
template <class F> Future<int> async(F);
template <class C> SemiFuture<int> collectAll(C &&);
template <class C> SemiFuture<int> collectAllUnsafe(C &&);
template <class C> SemiFuture<int> collect(C &&);
namespace futures {
template <class C, class F> std::vector<Future<int>> mapValue(Executor &, C, F);
template <class It, class F>
std::vector<Future<int>> mapValue(It first, It last, F);
} // namespace futures
template <class C, class F> std::vector<Future<int>> window(C, F, size_t n);
template <class C, class F>
std::vector<Future<int>> window(Executor *, C, F, size_t n);
size_t available_concurrency();

namespace coro {
template <class T> struct Task {};
struct TaskWithExecutor {
  SemiFuture<int> start();
  SemiFuture<int> startInlineUnsafe();
};
template <class R> Task<int> collectAllRange(R);
template <class R> Task<int> collectAllTryRange(R);
template <class R> Task<int> collectAllWindowed(R, size_t maxConcurrency);
template <class R> Task<int> collectAllTryWindowed(R, size_t maxConcurrency);
struct AsyncScope {
  template <class T> void add(T &&);
  Task<void> joinAsync();
};
struct CancellableAsyncScope {
  Task<void> cancelAndJoinAsync();
  template <class T> void add(T &&);
  Task<void> joinAsync();
};
template <class T> struct BoundedQueue {
  explicit BoundedQueue(unsigned capacity);
  Task<void> enqueue(T);
  bool try_enqueue(T);
  Task<T> dequeue();
};
struct blocking_wait_fn {
  template <class T> int operator()(T &&) const;
};
inline constexpr blocking_wait_fn blockingWait{};
} // namespace coro

namespace fibers {
struct Semaphore {
  explicit Semaphore(size_t tokens);
  void wait();
  coro::Task<void> co_wait();
  bool try_wait();
  void signal();
};
struct BatchSemaphore {
  explicit BatchSemaphore(size_t tokens);
  void wait(long tokens);
  coro::Task<void> co_wait(long tokens);
  bool try_wait(long tokens);
  void signal(long tokens);
};
struct FiberManager {
  template <class F> void addTaskEager(F &&);
  template <class F> Future<int> addTaskFuture(F &&);
  template <class F> Future<int> addTaskRemoteFuture(F &&);
  template <class F, class G> void addTaskFinally(F &&, G &&);
  template <class F> void addTask(F &&);
  template <class F> void addTaskRemote(F &&);
  bool hasTasks() const;
};
template <class F> void addTask(F &&);
struct TaskIterator {
  void reserve(size_t);
  int awaitNext();
};
template <class It, class F> void forEach(It, It, F &&);
template <class It> int collectAll(It, It);
template <class It> int collectN(It, It, size_t n);
template <class It> int collectAny(It, It);
template <class It> TaskIterator addTasks(It, It);
} // namespace fibers

struct AsyncSocket {
  void connect(void *callback, const std::string &address);
};
struct Subprocess {
  Subprocess(Subprocess &&) = default;
  explicit Subprocess(const std::vector<std::string> &argv);
  int wait();
};
} // namespace folly
