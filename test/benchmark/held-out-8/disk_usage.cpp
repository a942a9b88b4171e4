// spawn: std::thread
// loop: index
// origin: vector parameter
// limiter: worker count
// waits: joined after the loop
// distance: same function
// differs: number of workers
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: hardware_concurrency workers share an index
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

static std::uint64_t measure(const fs::path &) {
  witness::task();
  return 4096;
}

std::uint64_t totalSize(const std::vector<fs::path> &roots) {
  std::atomic<std::uint64_t> total{0};
  std::vector<std::thread> threads;
#ifdef TWIN
  std::atomic<std::size_t> next{0};
  const unsigned workers = std::max(1u, std::thread::hardware_concurrency());
  for (unsigned w = 0; w < workers; ++w)
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < roots.size(); i = next++)
        total += measure(roots[i]);
    });
#else
  for (std::size_t i = 0; i < roots.size(); ++i)
    threads.emplace_back([&, i] { total += measure(roots[i]); });
#endif
  for (auto &thread : threads)
    thread.join();
  return total;
}

int main(int argc, char **argv) {
  std::vector<fs::path> roots(witness::size(argc, argv), "/srv/data");
  totalSize(roots);
  return witness::report();
}
