// trap: T46 D1
// spawn: std::async
// loop: std::transform
// origin: parameter
// waits: after the algorithm
// distance: lambda of the algorithm
// differs: what the lambda gives back
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: get in the lambda
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

static int wordCount(const std::string &chapter) {
  witness::task();
  return 1 + static_cast<int>(std::count(chapter.begin(), chapter.end(), ' '));
}

int wordsIn(const std::vector<std::string> &chapters) {
  auto counting = [](const std::string &c) { return std::async(std::launch::async, wordCount, std::cref(c)); };
#ifdef TWIN
  std::vector<int> counts;
  std::transform(chapters.begin(), chapters.end(), std::back_inserter(counts),
                 [&](const std::string &c) { return counting(c).get(); });
  return std::accumulate(counts.begin(), counts.end(), 0);
#else
  std::vector<std::future<int>> counts;
  std::transform(chapters.begin(), chapters.end(), std::back_inserter(counts), counting);
  return std::accumulate(counts.begin(), counts.end(), 0, [](int a, auto &f) { return a + f.get(); });
#endif
}

int main(int argc, char **argv) {
  std::vector<std::string> chapters(witness::size(argc, argv), "it was a dark night");
  return wordsIn(chapters) > 0 ? witness::report() : 1;
}
