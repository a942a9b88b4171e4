// Declarations of C++ Workflow (4169507).
#pragma once
#include <cstddef>
#include <functional>
#include <string>

struct SeriesWork;
struct ParallelWork;
struct Workflow {
  static void
  start_parallel_work(SeriesWork *const all[], size_t n,
                      std::function<void(const ParallelWork *)> callback);
  static void start_series_work(void *first, std::nullptr_t);
};
struct WFFacilities {
  template <class F> static void go(const std::string &queue, F &&);
  struct WaitGroup {
    void done();
    void wait() const;
  };
};
