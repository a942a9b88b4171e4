// Declarations of ClickHouse (02283fb).
#pragma once
#include <functional>

template <class Thread> struct ThreadPoolImpl {
  using Job = std::function<void()>;
  void scheduleOrThrowOnError(Job, int priority = 0);
  bool trySchedule(Job, int priority = 0, unsigned waitMicroseconds = 0);
  void scheduleOrThrow(Job, int priority = 0, unsigned waitMicroseconds = 0);
  void wait();
  void setMaxThreads(size_t);
  size_t active() const;
};
template <bool Tracing> struct ThreadFromGlobalPoolImpl {
  ThreadFromGlobalPoolImpl() = default;
  template <class F, class... A>
  explicit ThreadFromGlobalPoolImpl(F &&, A &&...);
  void join();
  void detach();
  bool joinable() const;
  int get_id() const;
};
