// spawn: std::jthread
// loop: range-for over a view
// origin: parameter
// waits: at the end of the function
// distance: same function
// differs: which part is walked
// A: unbounded Y1 | limiter: a view that drops, but keeps the rest
// B: bounded N11 | limiter: a view that takes the first 32
// witness: runnable
#include "witness.h"
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct SearchHit {
  std::string path;
  double score;
};

struct Previewer {
  static constexpr int kPage = 32;

  void warm(const std::vector<SearchHit> &hits) {
    std::vector<std::jthread> readers;
#ifdef TWIN
    for (const auto &hit : hits | std::views::take(kPage))
#else
    for (const auto &hit : hits | std::views::drop(1))
#endif
      readers.emplace_back(&Previewer::read, this, hit.path);
  }

  void read(const std::string &path) {
    witness::task();
    if (path.ends_with(".exe"))
      ++skipped;
  }

  int skipped = 0;
};

int main(int argc, char **argv) {
  std::vector<SearchHit> hits(witness::size(argc, argv), SearchHit{"/home/a.txt", 1.0});
  Previewer p;
  p.warm(hits);
  return witness::report();
}
