// spawn: std::thread
// loop: for
// origin: parameter vector
// waits: join
// distance: same function
// differs: what checks the size
// A: bounded N7 | limiter: exception
// B: unbounded Y7 | limiter: assertion in a release build
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <functional>
#include <stdexcept>
#include <thread>
#include <vector>

using Step = std::function<void()>;

class Plan {
public:
  static constexpr std::size_t kMaxSteps = 32;

  void add(Step step) { steps_.push_back(std::move(step)); }
  const std::vector<Step> &steps() const { return steps_; }

private:
  std::vector<Step> steps_;
};

void execute(const Plan &plan) {
  const auto &steps = plan.steps();
#ifdef TWIN
  assert(steps.size() <= Plan::kMaxSteps);
#else
  if (steps.size() > Plan::kMaxSteps)
    throw std::length_error("plan is too long");
#endif
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < steps.size(); i++)
    threads.emplace_back(steps[i]);
  for (auto &t : threads)
    t.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Plan plan;
  for (std::size_t i = 0; i < n; ++i)
    plan.add([] { witness::task(); });
  try {
    execute(plan);
  } catch (const std::length_error &) {
  }
  return witness::report();
}
