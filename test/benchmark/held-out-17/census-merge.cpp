// spawn: std::async
// loop: std::transform
// origin: vector parameter
// waits: after the loop
// distance: lambda
// differs: limiter
// A: unbounded Y7 | limiter: assertion
// B: bounded N7 | limiter: exception when there are too many
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <algorithm>
#include <cassert>
#include <future>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

struct Enumeration {
  std::string Region;
  std::vector<unsigned> AgeCounts;
};

struct Summary {
  unsigned long Persons = 0;
  unsigned long Minors = 0;

  Summary &operator+=(const Summary &Other) {
    Persons += Other.Persons;
    Minors += Other.Minors;
    return *this;
  }
};

Summary summarize(const Enumeration &E) {
  witness::task();
  Summary S;
  for (std::size_t Age = 0; Age < E.AgeCounts.size(); ++Age) {
    S.Persons += E.AgeCounts[Age];
    if (Age < 18)
      S.Minors += E.AgeCounts[Age];
  }
  return S;
}

class NationalTable {
public:
  static constexpr std::size_t Regions = 40;

  Summary merge(const std::vector<Enumeration> &Parts) const {
#ifndef TWIN
    assert(Parts.size() <= Regions && "more parts than regions");
#else
    if (Parts.size() > Regions)
      throw std::length_error("more parts than regions");
#endif
    std::vector<std::future<Summary>> Partial;
    std::transform(Parts.begin(), Parts.end(), std::back_inserter(Partial), [](const Enumeration &E) {
      return std::async(std::launch::async, summarize, std::cref(E));
    });
    return std::accumulate(Partial.begin(), Partial.end(), Summary{},
                           [](Summary Total, std::future<Summary> &P) { return Total += P.get(); });
  }
};

int main(int argc, char **argv) {
  const std::size_t Count = witness::size(argc, argv);
  std::vector<Enumeration> Parts(Count, Enumeration{"R", std::vector<unsigned>(100, 3)});
  try {
    NationalTable().merge(Parts);
  } catch (const std::length_error &E) {
    std::fprintf(stderr, "census-merge: %s\n", E.what());
  }
  return witness::report();
}
