// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: launch policy
// A: unbounded Y1 | waits: after the loop
// B: bounded N10 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <vector>

double price(int Instrument) {
  witness::task();
  return Instrument * 1.5;
}

double total(const std::vector<int> &Instruments) {
#ifndef TWIN
  constexpr auto Policy = std::launch::async;
#else
  constexpr auto Policy = std::launch::deferred;
#endif
  std::vector<std::future<double>> Prices;
  for (int I : Instruments)
    Prices.emplace_back(std::async(Policy, [I] { return price(I); }));
  double Sum = 0;
  for (auto &P : Prices)
    Sum += P.get();
  return Sum;
}

int main(int argc, char **argv) {
  total(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
