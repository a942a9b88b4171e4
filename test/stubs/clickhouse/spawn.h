// Declarations of ClickHouse (02283fb).
#pragma once
#include <functional>

template <class Thread> struct ThreadPoolImpl {
  using Job = std::function<void()>;
  void scheduleOrThrowOnError(Job, int priority = 0);
  bool trySchedule(Job, int priority = 0, unsigned waitMicroseconds = 0);
  void scheduleOrThrow(Job, int priority = 0, unsigned waitMicroseconds = 0);
  void wait();
  size_t active() const;
};
template <bool Tracing> struct ThreadFromGlobalPoolImpl {
  template <class F> explicit ThreadFromGlobalPoolImpl(F &&);
};
