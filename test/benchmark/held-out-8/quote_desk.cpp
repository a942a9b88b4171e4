// spawn: std::async
// loop: std::transform
// origin: span parameter
// limiter: none
// waits: futures after the loop
// distance: lambda
// differs: spawn
// A: unbounded Y1 | spawn: launch::async
// B: bounded N10 | spawn: launch::deferred
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

struct Instrument {
  int id;
  double notional;
};

double price(const Instrument &i) {
  witness::task();
  return i.notional * 0.997;
}

double basketValue(std::span<const Instrument> basket) {
#ifdef TWIN
  constexpr auto policy = std::launch::deferred;
#else
  constexpr auto policy = std::launch::async;
#endif
  std::vector<std::future<double>> quotes;
  quotes.reserve(basket.size());
  std::transform(basket.begin(), basket.end(), std::back_inserter(quotes),
                 [](const Instrument &i) { return std::async(policy, [&i] { return price(i); }); });
  return std::accumulate(quotes.begin(), quotes.end(), 0.0,
                         [](double sum, std::future<double> &q) { return sum + q.get(); });
}

int main(int argc, char **argv) {
  std::vector<Instrument> basket(witness::size(argc, argv), Instrument{7, 100.0});
  basketValue(basket);
  return witness::report();
}
