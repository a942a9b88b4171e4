// spawn: std::async
// loop: std::transform
// origin: vector parameter
// waits: after the loop
// distance: lambda
// differs: what the lambda does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: none, the value is computed at once
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <vector>

struct Position {
  double quantity, price;
};

static double revalue(const Position &p) {
  witness::task();
  return p.quantity * p.price;
}

double portfolio_value(const std::vector<Position> &positions) {
#ifdef TWIN
  std::vector<double> values;
  std::transform(positions.begin(), positions.end(), std::back_inserter(values),
                 [](const Position &p) { return revalue(p); });
  return std::accumulate(values.begin(), values.end(), 0.0);
#else
  std::vector<std::future<double>> values;
  std::transform(positions.begin(), positions.end(), std::back_inserter(values),
                 [](const Position &p) { return std::async(std::launch::async, [p] { return revalue(p); }); });
  return std::accumulate(values.begin(), values.end(), 0.0,
                         [](double sum, std::future<double> &value) { return sum + value.get(); });
#endif
}

int main(int argc, char **argv) {
  portfolio_value(std::vector<Position>(witness::size(argc, argv)));
  return witness::report();
}
