// spawn: std::async
// loop: std::transform
// origin: request field
// waits: get
// distance: lambda
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <vector>

struct QuoteRequest {
  int customer = 0;
  std::vector<int> products;
};

class Pricing {
public:
  double total(const QuoteRequest &request) const {
    std::vector<std::future<double>> prices;
    std::transform(request.products.begin(), request.products.end(), std::back_inserter(prices),
                   [this, c = request.customer](int product) {
                     return std::async(policy, [this, c, product] { return price(c, product); });
                   });
    return std::accumulate(prices.begin(), prices.end(), 0.0,
                           [](double sum, std::future<double> &p) { return sum + p.get(); });
  }

private:
#ifndef TWIN
  static constexpr auto policy = std::launch::async;
#else
  static constexpr auto policy = std::launch::deferred;
#endif
  double price(int customer, int product) const {
    witness::task();
    return customer * 0.1 + product;
  }
};

int main(int argc, char **argv) {
  QuoteRequest request{3, std::vector<int>(witness::size(argc, argv), 2)};
  return Pricing().total(request) < 0 ? 1 : witness::report();
}
