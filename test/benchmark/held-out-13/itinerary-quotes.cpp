// spawn: std::async
// loop: std::transform
// origin: vector parameter
// limiter: none
// waits: after the loop
// distance: lambda of an algorithm
// differs: the launch policy
// A: unbounded Y1 | spawn: launch::async
// B: bounded N10 | spawn: launch::deferred, run by get
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

namespace travel {

struct Leg {
  std::string From;
  std::string To;
  unsigned Nights = 0;
};

struct Quote {
  bool Available = false;
  long Cents = 0;
};

Quote askCarrier(const Leg &L) {
  witness::task();
  if (L.From == L.To)
    return {};
  return {true, 4900 + 9900L * L.Nights};
}

constexpr std::launch Policy =
#ifndef TWIN
    std::launch::async;
#else
    std::launch::deferred;
#endif

long quoteItinerary(const std::vector<Leg> &Legs) {
  std::vector<std::future<Quote>> Answers;
  std::transform(Legs.begin(), Legs.end(), std::back_inserter(Answers),
                 [](const Leg &L) { return std::async(Policy, askCarrier, std::cref(L)); });
  return std::accumulate(Answers.begin(), Answers.end(), 0L, [](long Sum, std::future<Quote> &F) {
    Quote Q = F.get();
    return Q.Available ? Sum + Q.Cents : Sum;
  });
}

} // namespace travel

int main(int argc, char **argv) {
  std::vector<travel::Leg> Legs(witness::size(argc, argv), {"FRA", "LIS", 2});
  long Total = travel::quoteItinerary(Legs);
  fprintf(stderr, "total %ld\n", Total);
  return witness::report();
}
