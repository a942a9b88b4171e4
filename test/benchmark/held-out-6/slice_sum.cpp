// trap: T25 D6
// spawn: std::thread joined
// loop: for with a stride
// origin: parameter
// waits: after the loop
// distance: same function
// differs: fixed size of a slice, or fixed number of slices
// A: unbounded Y3 | limiter: slices of fixed size
// B: bounded N2 | limiter: four slices
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <numeric>
#include <thread>
#include <vector>

class Ledger {
public:
  explicit Ledger(std::vector<long> rows) : rows_(std::move(rows)) {}
  long total() const;

private:
  std::vector<long> rows_;
};

long totalOf(const std::vector<long> &rows) {
#ifdef TWIN
  const std::size_t step = (rows.size() + 3) / 4;
#else
  const std::size_t step = 4;
#endif
  std::atomic<long> sum{0};
  std::vector<std::thread> adders;
  for (std::size_t from = 0; from < rows.size(); from += step) {
    const std::size_t to = std::min(from + step, rows.size());
    adders.emplace_back([&rows, &sum, from, to] {
      witness::task();
      sum += std::accumulate(rows.begin() + from, rows.begin() + to, 0L);
    });
  }
  for (auto &a : adders)
    a.join();
  return sum;
}

long Ledger::total() const { return totalOf(rows_); }

int main(int argc, char **argv) {
  std::vector<long> rows(witness::size(argc, argv), 3);
  if (totalOf(rows) != static_cast<long>(rows.size()) * 3)
    return 1;
  return witness::report();
}
