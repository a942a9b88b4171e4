// spawn: std::thread joined
// loop: range-for
// origin: see the factors
// waits: after the loop
// distance: function template
// differs: the range that the template is called with
// A: unbounded Y1 | limiter: none | origin: request field
// B: bounded N1 | limiter: array of constants | origin: constant
// witness: runnable
#include "witness.h"
#include <array>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

template <class Range, class Fn> void inParallel(const Range &range, Fn fn) {
  std::vector<std::thread> ts;
  for (const auto &item : range)
    ts.emplace_back(fn, std::cref(item));
  for (auto &t : ts)
    t.join();
}

constexpr std::array<std::string_view, 5> kRegions{"eu-1", "eu-2", "us-1", "us-2", "ap-1"};

struct InvalidateRequest {
  std::vector<std::string> paths;
};

struct Edge {
  void invalidate(std::string_view region, const std::vector<std::string> &paths) {
    for (const auto &p : paths)
      cleared += p.size() + region.size();
  }
  std::atomic<std::size_t> cleared{0};
};

void onInvalidate(Edge &edge, const InvalidateRequest &rq) {
#ifdef TWIN
  inParallel(kRegions, [&](std::string_view region) {
    witness::task();
    edge.invalidate(region, rq.paths);
  });
#else
  inParallel(rq.paths, [&](const std::string &path) {
    witness::task();
    for (std::string_view region : kRegions)
      edge.invalidate(region, {path});
  });
#endif
}

int main(int argc, char **argv) {
  Edge edge;
  onInvalidate(edge, {std::vector<std::string>(witness::size(argc, argv), "/index.html")});
  return witness::report();
}
