// spawn: std::async
// loop: std::transform
// origin: parameter vector
// waits: get
// distance: lambda
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred, runs in get
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <vector>

struct Quote {
  int region;
  double price;
};

static Quote priceIn(int region) {
  witness::task();
  return Quote{region, region * 1.19};
}

std::vector<Quote> priceRegions(const std::vector<int> &regions) {
#ifdef TWIN
  const std::launch policy = std::launch::deferred;
#else
  const std::launch policy = std::launch::async;
#endif
  std::vector<std::future<Quote>> quotes;
  std::transform(regions.begin(), regions.end(), std::back_inserter(quotes),
                 [policy](int region) { return std::async(policy, priceIn, region); });
  std::vector<Quote> result;
  std::transform(quotes.begin(), quotes.end(), std::back_inserter(result),
                 [](std::future<Quote> &f) { return f.get(); });
  return result;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  priceRegions(std::vector<int>(n, 3));
  return witness::report();
}
