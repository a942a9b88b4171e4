// spawn: std::thread
// loop: index over parts of a vector
// waits: join after the loop
// distance: same function
// differs: what is fixed: the size or the number of the parts
// A: unbounded Y3 | limiter: parts of a constant size | origin: size of a vector parameter
// B: bounded N2 | limiter: as many parts as processors | origin: hardware
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <thread>
#include <vector>

using Histogram = std::array<std::uint64_t, 16>;

static void count(const std::vector<std::uint8_t> &samples, std::size_t from, std::size_t to, Histogram &h) {
  witness::task();
  for (; from < to; ++from)
    ++h[samples[from] % h.size()];
}

Histogram histogram(const std::vector<std::uint8_t> &samples) {
#ifdef TWIN
  const std::size_t parts = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t grain = (samples.size() + parts - 1) / parts;
#else
  const std::size_t grain = 4;
  const std::size_t parts = (samples.size() + grain - 1) / grain;
#endif
  std::vector<Histogram> partial(parts, Histogram{});
  std::vector<std::thread> threads;
  for (std::size_t p = 0; p < parts; ++p) {
    const std::size_t from = std::min(p * grain, samples.size());
    const std::size_t to = std::min(from + grain, samples.size());
    threads.emplace_back(count, std::cref(samples), from, to, std::ref(partial[p]));
  }
  for (auto &thread : threads)
    thread.join();

  Histogram total{};
  for (const Histogram &h : partial)
    for (std::size_t i = 0; i < h.size(); ++i)
      total[i] += h[i];
  return total;
}

int main(int argc, char **argv) {
  std::vector<std::uint8_t> samples(witness::size(argc, argv), 3);
  return histogram(samples)[3] == samples.size() ? witness::report() : 1;
}
