// spawn: std::thread
// loop: range-for over a view
// origin: span parameter
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: view
// A: unbounded Y1 | limiter: none, all hits after a filter
// B: bounded N11 | limiter: the first ten hits after a filter
// witness: runnable
#include "witness.h"
#include <ranges>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct Hit {
  std::string url;
  float score;
};

static void fetchSnippet(const Hit &) { witness::task(); }

void decorate(std::span<const Hit> hits) {
  auto relevant = hits | std::views::filter([](const Hit &h) { return h.score > 0.2f; });
  std::vector<std::thread> fetchers;
#ifdef TWIN
  for (const Hit &hit : relevant | std::views::take(10))
#else
  for (const Hit &hit : relevant)
#endif
    fetchers.emplace_back(fetchSnippet, std::cref(hit));
  for (auto &fetcher : fetchers)
    fetcher.join();
}

int main(int argc, char **argv) {
  std::vector<Hit> hits(witness::size(argc, argv), Hit{"https://example.org", 0.9f});
  decorate(hits);
  return witness::report();
}
