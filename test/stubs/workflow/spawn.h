// Declarations of C++ Workflow (4169507).
#pragma once
#include <cstddef>
#include <functional>
#include <string>

struct SubTask {};
struct SeriesWork {
  void start();
  void dismiss();
};
struct ParallelWork {
  void start();
};
template <class Req, class Resp> struct WFNetworkTask : SubTask {
  void start();
  void dismiss();
};
template <class In, class Out> struct WFThreadTask : SubTask { void start(); };
struct WFGoTask : SubTask {
  void start();
};
template <class Arg> struct WFFileTask : SubTask { void start(); };
struct WFConditional;
struct WFResourcePool {
  WFResourcePool(void *const *all, size_t n);
  explicit WFResourcePool(size_t n);
  WFConditional *get(SubTask *);
  void post(void *);
};
struct Workflow {
  static void
  start_parallel_work(SeriesWork *const all[], size_t n,
                      std::function<void(const ParallelWork *)> callback);
  static void
  start_series_work(SubTask *first,
                    std::function<void(const SeriesWork *)> callback);
};
struct WFFacilities {
  template <class F> static void go(const std::string &queue, F &&);
  template <class Req, class Resp>
  static int async_request(int type, const std::string &url, Req &&, int retry);
  static void usleep(unsigned microseconds);
  struct WaitGroup {
    void done();
    void wait() const;
  };
};
