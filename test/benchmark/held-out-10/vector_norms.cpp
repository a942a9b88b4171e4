// spawn: std::for_each with std::execution::par / std::thread
// loop: algorithm
// origin: parameter vector
// waits: end of the algorithm / join
// distance: lambda
// differs: execution policy or threads
// A: bounded N8 | limiter: TBB behind the execution policy
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <execution>
#include <thread>
#include <vector>

struct Sample {
  std::vector<double> values;
  double norm = 0;
};

static void normOf(Sample &s) {
  double sum = 0;
  for (double v : s.values)
    sum += v * v;
  s.norm = std::sqrt(sum);
  witness::task();
}

void computeNorms(std::vector<Sample> &samples) {
#ifdef TWIN
  std::vector<std::thread> helpers;
  std::for_each(samples.begin(), samples.end(), [&](Sample &s) { helpers.emplace_back(normOf, std::ref(s)); });
  std::for_each(helpers.begin(), helpers.end(), [](std::thread &t) { t.join(); });
#else
  std::for_each(std::execution::par, samples.begin(), samples.end(), [](Sample &s) { normOf(s); });
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Sample> samples(n, Sample{{1, 2, 3}, 0});
  computeNorms(samples);
  return witness::report();
}
