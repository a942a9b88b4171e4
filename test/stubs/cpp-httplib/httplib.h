// What the tests need of cpp-httplib 0.33.
#pragma once

#include <cstddef>

namespace httplib {
class TaskQueue {
public:
  virtual ~TaskQueue();
};
class ThreadPool final : public TaskQueue {
public:
  explicit ThreadPool(size_t n, size_t max_n = 0, size_t max_queued_requests = 0);
};
} // namespace httplib
