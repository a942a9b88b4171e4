// spawn: submit of a Boost executor
// loop: iterator
// origin: parameter
// waits: executor's destructor
// distance: function template
// differs: the executor
// A: unbounded Y1 | limiter: none, thread_executor starts a thread per submission
// B: bounded N8 | limiter: basic_thread_pool of 4
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4 -DBOOST_THREAD_PROVIDES_EXECUTORS
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/executors/basic_thread_pool.hpp>
#include <boost/thread/executors/thread_executor.hpp>
#include <deque>

struct Sample {
  double t, value;
};

template <typename Executor>
void smooth(Executor &executor, std::deque<Sample> &samples) {
  for (auto s = samples.begin(); s != samples.end(); ++s)
    executor.submit([s] {
      witness::task();
      s->value = s->value * 0.9 + s->t * 0.1;
    });
}

void smoothSeries(std::deque<Sample> &series) {
#ifdef TWIN
  boost::basic_thread_pool executor(4);
#else
  boost::executors::thread_executor executor;
#endif
  smooth(executor, series);
}

int main(int argc, char **argv) {
  size_t n = witness::size(argc, argv);
  static std::deque<Sample> series(n, Sample{0.5, 1});
  smoothSeries(series);
  while (__atomic_load_n(&witnessState()->Started, __ATOMIC_RELAXED) < static_cast<int64_t>(n))
    witnessSleep(1000000);
  return witness::report();
}
