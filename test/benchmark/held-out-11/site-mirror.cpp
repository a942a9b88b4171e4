// spawn: std::thread
// loop: recursion over links
// origin: links of the pages
// waits: join in the parent
// distance: recursive member function
// differs: what ends the recursion
// A: bounded N9 | limiter: depth, and number of live threads
// B: unbounded Y7 | limiter: depth
// witness: runnable
#include "witness.h"
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace mirror {

using Url = std::string;

class Site {
public:
  void link(const Url &From, const Url &To) { Graph[From].push_back(To); }
  std::vector<Url> linksOf(const Url &Page) const {
    auto It = Graph.find(Page);
    return It == Graph.end() ? std::vector<Url>{} : It->second;
  }

private:
  std::map<Url, std::vector<Url>> Graph;
};

class Mirror {
public:
  static constexpr int MaxDepth = 3;
  static constexpr int MaxFetchers = 12;

  explicit Mirror(const Site &Remote) : Remote(Remote) {}

  std::size_t run(const Url &Start) {
    visit(Start, 0);
    return Saved.size();
  }

private:
  bool claim(const Url &Page) {
    std::lock_guard Guard(Lock);
    return Saved.insert(Page).second;
  }

  void visit(const Url &Page, int Depth) {
    if (Depth > MaxDepth || !claim(Page))
      return;
    std::vector<std::thread> Fetchers;
    for (const Url &Next : Remote.linksOf(Page)) {
#ifndef TWIN
      if (Live.load() >= MaxFetchers) {
        visit(Next, Depth + 1);
        continue;
      }
#endif
      ++Live;
      Fetchers.emplace_back([this, Next, Depth] {
        {
          witness::Task Alive;
          visit(Next, Depth + 1);
          witness::work();
        }
        --Live;
      });
    }
    for (auto &F : Fetchers)
      F.join();
  }

  const Site &Remote;
  std::mutex Lock;
  std::set<Url> Saved;
  std::atomic<int> Live{0};
};

} // namespace mirror

int main(int argc, char **argv) {
  mirror::Site Site;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Site.link(I % 2 ? "/index" : "/archive", "/page/" + std::to_string(I));
  Site.link("/index", "/archive");
  mirror::Mirror Mirror(Site);
  return Mirror.run("/index") ? witness::report() : 1;
}
