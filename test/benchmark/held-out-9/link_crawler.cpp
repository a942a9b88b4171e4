// spawn: std::async
// loop: breadth first
// origin: graph parameter
// distance: same function
// differs: where the futures are awaited
// A: unbounded Y1 | limiter: none | waits: a whole level
// B: bounded N6 | limiter: eight of a level | waits: per eight
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <set>
#include <string>
#include <vector>

using Site = std::map<std::string, std::vector<std::string>>;

static std::vector<std::string> links_of(const Site &site, const std::string &page) {
  witness::task();
  auto it = site.find(page);
  return it == site.end() ? std::vector<std::string>() : it->second;
}

std::set<std::string> crawl(const Site &site, const std::string &start) {
  std::set<std::string> seen{start};
  std::vector<std::string> level{start};
  while (!level.empty()) {
    std::vector<std::future<std::vector<std::string>>> fetches;
    std::vector<std::string> next;
    auto gather = [&] {
      for (auto &f : fetches)
        for (auto &link : f.get())
          if (seen.insert(link).second)
            next.push_back(link);
      fetches.clear();
    };
    for (const auto &page : level) {
      fetches.push_back(std::async(std::launch::async, links_of, std::cref(site), page));
#ifdef TWIN
      if (fetches.size() == 8)
        gather();
#endif
    }
    gather();
    level.swap(next);
  }
  return seen;
}

int main(int argc, char **argv) {
  Site site;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    site["/"].push_back("/" + std::to_string(i));
  crawl(site, "/");
  return witness::report();
}
