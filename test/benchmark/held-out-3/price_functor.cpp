// spawn: std::async
// loop: std::for_each
// origin: range of a template
// waits: get
// distance: functor class, template
// differs: when the functor waits
// A: bounded N3 | limiter: the functor waits for each
// B: unbounded Y1 | limiter: none, the functor keeps the futures
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <list>
#include <string>
#include <vector>

struct Instrument {
  std::string isin;
  double strike = 0;
};

class Pricer {
public:
  explicit Pricer(double volatility) : volatility_(volatility) {}
  double price(const Instrument &instrument) const {
    witness::task();
    return instrument.strike * volatility_;
  }

private:
  double volatility_;
};

class PriceEach {
public:
  PriceEach(const Pricer &pricer, std::vector<std::future<double>> &results) : pricer_(pricer), results_(results) {}

  void operator()(const Instrument &instrument) const {
    auto result = std::async(std::launch::async, &Pricer::price, &pricer_, instrument);
#ifndef TWIN
    result.wait();
#endif
    results_.push_back(std::move(result));
  }

private:
  const Pricer &pricer_;
  std::vector<std::future<double>> &results_;
};

template <class Range> double totalOf(const Range &portfolio, const Pricer &pricer) {
  std::vector<std::future<double>> results;
  std::for_each(std::begin(portfolio), std::end(portfolio), PriceEach(pricer, results));
  double total = 0;
  for (auto &result : results)
    total += result.get();
  return total;
}

int main(int argc, char **argv) {
  std::list<Instrument> portfolio(witness::size(argc, argv), Instrument{"DE000A", 100});
  Pricer pricer(0.2);
  totalOf(portfolio, pricer);
  return witness::report();
}
