// spawn: std::async
// loop: for over a map
// origin: map parameter
// waits: after the loop
// distance: same function
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred, runs in get
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <string>

namespace fx {
struct Leg {
  double notional = 0;
  double rate = 0;
};

double price(const Leg &leg) {
  witness::task();
  return leg.notional * leg.rate;
}

#ifdef TWIN
constexpr auto kPolicy = std::launch::deferred;
#else
constexpr auto kPolicy = std::launch::async;
#endif

double quote(const std::map<std::string, Leg> &legs) {
  std::map<std::string, std::future<double>> parts;
  for (auto it = legs.begin(); it != legs.end(); ++it)
    parts.emplace(it->first, std::async(kPolicy, price, it->second));
  double total = 0;
  for (auto &[name, part] : parts)
    total += part.get();
  return total;
}
} // namespace fx

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::map<std::string, fx::Leg> legs;
  for (std::size_t i = 0; i < n; ++i)
    legs[std::to_string(i)] = {};
  fx::quote(legs);
  return witness::report();
}
