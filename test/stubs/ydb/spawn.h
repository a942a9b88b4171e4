// Declarations of YDB (0892d79, 11331a1).
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

struct IObjectInQueue {};
struct IThreadPool {
  template <class F> void SafeAddFunc(F &&) {}
  template <class F> bool AddFunc(F &&) { return true; }
  virtual bool Add(IObjectInQueue *) = 0;
  virtual void Start(size_t threads, size_t queueSizeLimit = 0) = 0;
  virtual void Stop() = 0;
  void SafeAdd(IObjectInQueue *);
  bool AddAndOwn(std::unique_ptr<IObjectInQueue>);
  void SafeAddAndOwn(std::unique_ptr<IObjectInQueue>);
  virtual size_t Size() const = 0;
};
struct TThreadPool : IThreadPool {
  bool Add(IObjectInQueue *) override;
  void Start(size_t, size_t) override;
};
struct TAdaptiveThreadPool : IThreadPool {
  bool Add(IObjectInQueue *) override;
  void Start(size_t, size_t) override;
};
namespace NThreading {
template <class F> int Async(F &&, IThreadPool &);
}
namespace NYT {
template <class T> struct TFutureBase {
  const T &Get() const;
  bool Wait() const;
  bool IsSet() const;
};
template <class T> struct TFuture : TFutureBase<T> {};
template <class T> struct TCallback {};
template <class T>
TFuture<int> RunWithBoundedConcurrency(std::vector<TCallback<TFuture<T>()>>,
                                       int limit);
template <class T> TFuture<int> AllSucceeded(std::vector<TFuture<T>>);
} // namespace NYT
