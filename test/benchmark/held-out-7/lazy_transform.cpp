// spawn: std::async
// loop: std::transform
// origin: parameter
// waits: after the loop
// distance: lambda
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: none | spawn: nothing, std::launch::deferred
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

#ifdef TWIN
constexpr auto kPolicy = std::launch::deferred;
#else
constexpr auto kPolicy = std::launch::async;
#endif

struct Article {
  std::string title, body;
};

static long countWords(const Article &a) {
  witness::task();
  return 1 + std::count(a.body.begin(), a.body.end(), ' ');
}

long totalWords(const std::vector<Article> &articles) {
  std::vector<std::future<long>> counts;
  counts.reserve(articles.size());
  std::transform(articles.cbegin(), articles.cend(), std::back_inserter(counts),
                 [](const Article &a) { return std::async(kPolicy, countWords, std::cref(a)); });
  return std::accumulate(counts.begin(), counts.end(), 0L,
                         [](long sum, std::future<long> &f) { return sum + f.get(); });
}

int main(int argc, char **argv) {
  std::vector<Article> in(witness::size(argc, argv), Article{"t", "a b c"});
  totalWords(in);
  return witness::report();
}
