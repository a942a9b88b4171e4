// spawn: std::async
// loop: for over offsets with a step
// origin: size of a parameter
// waits: get after the loop
// distance: same function
// differs: what is constant, the step or the number of steps
// A: unbounded Y1 | limiter: a task for every eight elements
// B: bounded N1 | limiter: the step is an eighth of the size
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <numeric>
#include <span>
#include <vector>

namespace {

std::uint64_t sumOf(std::span<const std::uint32_t> range) {
  witness::task();
  return std::accumulate(range.begin(), range.end(), std::uint64_t{0});
}

} // namespace

std::uint64_t parallelSum(std::span<const std::uint32_t> values) {
  if (values.empty())
    return 0;
#ifdef TWIN
  const std::size_t step = (values.size() + 7) / 8;
#else
  const std::size_t step = 8;
#endif
  std::vector<std::future<std::uint64_t>> sums;
  for (std::size_t at = 0; at < values.size(); at += step) {
    const std::size_t length = std::min(step, values.size() - at);
    sums.push_back(std::async(std::launch::async, sumOf, values.subspan(at, length)));
  }
  return std::transform_reduce(sums.begin(), sums.end(), std::uint64_t{0}, std::plus<>(),
                               [](auto &f) { return f.get(); });
}

int main(int argc, char **argv) {
  std::vector<std::uint32_t> values(witness::size(argc, argv), 3);
  parallelSum(values);
  return witness::report();
}
