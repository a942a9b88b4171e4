// spawn: std::async
// loop: std::transform
// origin: parsed text
// limiter: none
// waits: after the algorithm
// distance: lambda
// differs: launch policy
// A: unbounded Y1
// B: bounded N10 | spawn: std::async deferred
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace suggest {

struct Completion {
  std::string Text;
  double Score;
};

using Completions = std::vector<Completion>;

class Index {
public:
  Completions complete(const std::string &Prefix) const {
    witness::task();
    return {{Prefix + "s", 0.7}, {Prefix + "ing", 0.4}};
  }
};

std::vector<std::string> words(const std::string &Query) {
  std::istringstream In(Query);
  return {std::istream_iterator<std::string>(In), {}};
}

Completions suggestions(const Index &Terms, const std::string &Query) {
#ifndef TWIN
  constexpr auto Policy = std::launch::async;
#else
  constexpr auto Policy = std::launch::deferred;
#endif
  const auto Prefixes = words(Query);
  std::vector<std::future<Completions>> Lookups;
  Lookups.reserve(Prefixes.size());
  std::transform(Prefixes.begin(), Prefixes.end(), std::back_inserter(Lookups), [&](const std::string &Prefix) {
    return std::async(Policy, [&Terms, &Prefix] { return Terms.complete(Prefix); });
  });

  Completions All;
  for (auto &Lookup : Lookups) {
    auto Found = Lookup.get();
    All.insert(All.end(), std::make_move_iterator(Found.begin()), std::make_move_iterator(Found.end()));
  }
  std::sort(All.begin(), All.end(), [](const Completion &L, const Completion &R) { return L.Score > R.Score; });
  if (All.size() > 10)
    All.resize(10);
  return All;
}

} // namespace suggest

int main(int argc, char **argv) {
  std::string Query;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Query += "shoe" + std::to_string(I) + " ";
  suggest::suggestions(suggest::Index(), Query);
  return witness::report();
}
