// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: how the sample is drawn
// A: unbounded Y1 | limiter: every fourth row
// B: bounded N11 | limiter: 16 rows
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <random>
#include <vector>

struct Row {
  long id;
  double score;
};

bool validate(const Row &row) {
  witness::task();
  return row.score >= 0;
}

bool spot_check(const std::vector<Row> &rows) {
  std::vector<Row> picked;
#ifdef TWIN
  std::mt19937 rng(4711);
  std::sample(rows.begin(), rows.end(), std::back_inserter(picked), 16, rng);
#else
  for (std::size_t i = 0; i < rows.size(); i += 4)
    picked.push_back(rows[i]);
#endif
  std::vector<std::future<bool>> checks;
  for (const Row &row : picked)
    checks.push_back(std::async(std::launch::async, validate, row));
  return std::all_of(checks.begin(), checks.end(), [](auto &check) { return check.get(); });
}

int main(int argc, char **argv) {
  spot_check(std::vector<Row>(witness::size(argc, argv)));
  return witness::report();
}
