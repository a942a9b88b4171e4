// spawn: std::thread
// loop: for index
// origin: vector by value
// waits: join after the loop
// distance: helper function
// differs: the size of the vector
// A: unbounded Y7 | limiter: sorted, not cut
// B: bounded N11 | limiter: cut to ten
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

struct Hit {
  std::string doc;
  float score;
};

struct Snippet {
  std::string text;
};

static void rank(std::vector<Hit> &hits) {
  std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
#ifdef TWIN
  if (hits.size() > 10)
    hits.resize(10);
#endif
}

static void highlight(const Hit &hit, Snippet &snippet) {
  snippet.text = hit.doc;
  witness::task();
}

std::vector<Snippet> snippets(std::vector<Hit> hits) {
  rank(hits);
  std::vector<Snippet> out(hits.size());
  std::vector<std::thread> threads;
  for (size_t i = 0; i < hits.size(); i++)
    threads.emplace_back(highlight, std::cref(hits[i]), std::ref(out[i]));
  for (auto &t : threads)
    t.join();
  return out;
}

int main(int argc, char **argv) {
  snippets(std::vector<Hit>(witness::size(argc, argv)));
  return witness::report();
}
