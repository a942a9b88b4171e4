// Declarations of Apache Kudu (22028a2).
#pragma once
#include <functional>
#include <memory>
#include <string>

namespace kudu {
struct Status {};
struct MonoDelta;
template <class T> struct scoped_refptr {};
struct ThreadPoolToken {
  Status Submit(std::function<void()> f);
  void Wait();
  void Shutdown();
};
struct ThreadPool {
  Status Submit(std::function<void()> f);
  void Wait();
  void Shutdown();
};
struct ThreadPoolBuilder {
  explicit ThreadPoolBuilder(std::string name);
  ThreadPoolBuilder &set_min_threads(int);
  ThreadPoolBuilder &set_max_threads(int);
  Status Build(std::unique_ptr<ThreadPool> *) const;
};
struct Thread {
  static Status Create(std::string category, std::string name,
                       std::function<void()> f, scoped_refptr<Thread> *holder);
};
struct ThreadJoiner {
  explicit ThreadJoiner(Thread *);
  Status Join();
};
struct CountDownLatch {
  explicit CountDownLatch(int count);
  void CountDown();
  void Wait() const;
};
} // namespace kudu
