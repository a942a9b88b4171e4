// spawn: execute of an executor
// loop: range-for over a map
// origin: map parameter
// limiter: none
// waits: condition variable after the loop
// distance: virtual function
// differs: which executor the code knows
// A: unbounded Y1
// B: abstain-ok U3 | witness: not-runnable (another file chooses the executor)
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> task) = 0;
};

#ifndef TWIN
class SimpleExecutor final : public Executor {
public:
  void execute(std::function<void()> task) override { std::thread(std::move(task)).detach(); }
};
#endif

using Series = std::map<std::string, std::vector<double>>;

class Rollup {
public:
#ifdef TWIN
  explicit Rollup(Executor &executor) : executor_(executor) {}
#endif

  void run(const Series &series) {
    open_ = series.size();
    for (const auto &[name, values] : series)
      executor_.execute([this, &values = values] { reduce(values); });
    std::unique_lock<std::mutex> lock(mutex_);
    done_.wait(lock, [this] { return open_ == 0; });
  }

private:
  void reduce(const std::vector<double> &values) {
    witness::task();
    std::lock_guard<std::mutex> lock(mutex_);
    for (double value : values)
      sum_ += value;
    if (--open_ == 0)
      done_.notify_one();
  }

#ifdef TWIN
  Executor &executor_;
#else
  SimpleExecutor executor_;
#endif
  std::mutex mutex_;
  std::condition_variable done_;
  std::size_t open_ = 0;
  double sum_ = 0;
};

#ifndef TWIN
int main(int argc, char **argv) {
  Series series;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    series["cpu." + std::to_string(n)] = {0.5, 0.7};
  static Rollup rollup;
  rollup.run(series);
  return witness::report();
}
#endif
