// spawn: std::async
// loop: std::transform
// origin: vector parsed from a request
// limiter: none
// waits: get after the loop
// distance: template helper
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred, runs in get
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace farm {

template <typename Range, typename Function> auto mapAsync(const Range &range, Function function) {
  using Value = typename Range::value_type;
  using Result = decltype(function(std::declval<const Value &>()));
#ifndef TWIN
  constexpr auto policy = std::launch::async;
#else
  constexpr auto policy = std::launch::deferred;
#endif
  std::vector<std::future<Result>> pending;
  std::transform(range.begin(), range.end(), std::back_inserter(pending),
                 [&](const Value &value) { return std::async(policy, function, std::cref(value)); });
  std::vector<Result> results;
  for (auto &p : pending)
    results.push_back(p.get());
  return results;
}

struct Plot {
  std::string crop;
  double hectares = 0;
  double moisture = 0;
};

std::vector<Plot> parsePlots(std::istream &csv) {
  std::vector<Plot> plots;
  Plot plot;
  while (csv >> plot.crop >> plot.hectares >> plot.moisture)
    plots.push_back(plot);
  return plots;
}

class Planner {
public:
  double litres(std::istream &csv) const {
    double total = 0;
    for (double l : mapAsync(parsePlots(csv), [this](const Plot &p) { return demand(p); }))
      total += l;
    return total;
  }

private:
  double demand(const Plot &plot) const {
    witness::task();
    double missing = target_ - plot.moisture;
    return missing > 0 ? missing * plot.hectares * 10000 : 0;
  }

  double target_ = 0.35;
};

} // namespace farm

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::stringstream csv;
  for (std::size_t i = 0; i < n; ++i)
    csv << "maize " << 1.5 << ' ' << 0.2 << '\n';
  farm::Planner().litres(csv);
  return witness::report();
}
