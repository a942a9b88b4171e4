// spawn: std::async
// loop: while over a stream
// origin: parsed text
// limiter: none
// waits: future
// distance: helper function
// differs: launch policy
// A: bounded N10 | limiter: deferred
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace etl {

struct Partition {
  std::string Table;
  std::string Day;
};

struct LoadResult {
  std::string Table;
  std::size_t Rows = 0;
};

/// sales/2024-03-01
Partition parsePartition(const std::string &Line) {
  const auto Slash = Line.find('/');
  if (Slash == std::string::npos)
    throw std::invalid_argument("partition without a day: " + Line);
  return {Line.substr(0, Slash), Line.substr(Slash + 1)};
}

LoadResult load(Partition P) {
  witness::task();
  return {std::move(P.Table), P.Day.size() * 100};
}

std::future<LoadResult> begin(Partition P) {
#ifndef TWIN
  constexpr auto Policy = std::launch::deferred;
#else
  constexpr auto Policy = std::launch::async;
#endif
  return std::async(Policy, load, std::move(P));
}

std::size_t loadAll(std::istream &Plan, std::ostream &Log) {
  std::vector<std::future<LoadResult>> Loads;
  std::string Line;
  while (std::getline(Plan, Line)) {
    if (Line.empty() || Line.front() == '#')
      continue;
    try {
      Loads.push_back(begin(parsePartition(Line)));
    } catch (const std::invalid_argument &E) {
      Log << E.what() << '\n';
    }
  }
  std::size_t Rows = 0;
  for (auto &L : Loads)
    Rows += L.get().Rows;
  return Rows;
}

} // namespace etl

int main(int argc, char **argv) {
  std::ostringstream Text;
  Text << "# nightly plan\n";
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Text << "sales/2024-03-" << I << '\n';
  std::istringstream Plan(Text.str());
  etl::loadAll(Plan, std::cerr);
  return witness::report();
}
