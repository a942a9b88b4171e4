// spawn: std::jthread
// loop: std::ranges::for_each
// origin: request field
// waits: destructor
// distance: same function
// differs: the range that is walked
// A: unbounded Y1 | limiter: none, only empty names are skipped
// B: bounded N11 | limiter: views::take
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct SuggestRequest {
  std::vector<std::string> prefixes;
};

void warmSuggestions(const SuggestRequest &rq) {
  auto named = rq.prefixes | std::views::filter([](const std::string &p) { return !p.empty(); });
  std::vector<std::jthread> warmers;
  auto start = [&warmers](const std::string &p) {
    warmers.emplace_back([&p] {
      witness::task();
      if (p.size() > 100)
        std::puts("long prefix");
    });
  };
#ifdef TWIN
  std::ranges::for_each(named | std::views::take(18), start);
#else
  std::ranges::for_each(named, start);
#endif
}

int main(int argc, char **argv) {
  SuggestRequest rq;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    rq.prefixes.push_back(n % 50 ? "new y" : "x");
  warmSuggestions(rq);
  return witness::report();
}
