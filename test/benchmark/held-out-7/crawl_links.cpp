// spawn: std::thread joined
// loop: recursion
// origin: links of a fetched page
// waits: join after the inner loop
// distance: recursion through a lambda
// differs: depth and width of the walk
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: at most 6 links of a page and 2 levels
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>

using Graph = std::map<std::string, std::vector<std::string>>;

class Crawler {
public:
  explicit Crawler(const Graph &web) : web_(web) {}

  void visit(const std::string &page, int depth) {
    witness::Task alive;
    witness::work();
    auto it = web_.find(page);
    if (it == web_.end() || depth == 0)
      return;
    const auto &links = it->second;
#ifdef TWIN
    const std::size_t take = std::min<std::size_t>(links.size(), 6);
#else
    const std::size_t take = links.size();
#endif
    std::vector<std::thread> below;
    for (std::size_t i = 0; i < take; ++i)
      below.emplace_back([this, &link = links[i], depth] { visit(link, depth - 1); });
    for (auto &t : below)
      t.join();
  }

private:
  const Graph &web_;
};

int main(int argc, char **argv) {
  Graph web;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    web["/"].push_back("/page/" + std::to_string(n));
  Crawler(web).visit("/", 2);
  return witness::report();
}
