// spawn: std::thread
// loop: for over a count
// origin: request field
// waits: after the loop
// distance: same function
// differs: number of the workers that share an index
// A: bounded N2 | limiter: hardware concurrency
// B: unbounded Y3 | limiter: a worker per file
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct DiffRequest {
  std::string left, right;
  std::vector<std::string> files;
};

static int diff_file(const std::string &name) {
  witness::task();
  return static_cast<int>(name.size());
}

int diff_trees(const DiffRequest &rq) {
  std::atomic<std::size_t> next{0};
  std::atomic<int> total{0};
  auto worker = [&] {
    for (std::size_t i; (i = next.fetch_add(1)) < rq.files.size();)
      total += diff_file(rq.files[i]);
  };
#ifdef TWIN
  std::size_t nworkers = rq.files.size();
#else
  std::size_t nworkers = std::thread::hardware_concurrency();
#endif
  std::vector<std::thread> pool;
  for (std::size_t w = 0; w < nworkers; ++w)
    pool.emplace_back(worker);
  for (auto &t : pool)
    t.join();
  return total;
}

int main(int argc, char **argv) {
  diff_trees({"a", "b", std::vector<std::string>(witness::size(argc, argv), "f")});
  return witness::report();
}
