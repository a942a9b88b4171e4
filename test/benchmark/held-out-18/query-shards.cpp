// spawn: std::thread
// loop: index loop
// origin: length of a vector in a request
// limiter: none
// waits: after the loop
// distance: lambda
// differs: spawn
// A: unbounded Y1
// B: bounded N8 | spawn: tbb::task_group::run | limiter: arena of TBB
// libraries: -ltbb
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

namespace search {

struct Hit {
  unsigned Document;
  float Score;
};

struct Request {
  std::string Terms;
  std::vector<unsigned> Shards;
  std::size_t Top = 10;
};

class Broker {
public:
  std::vector<Hit> query(const Request &R) const;

private:
  static std::vector<Hit> ask(unsigned Shard, const std::string &Terms) {
    witness::task();
    return {{Shard * 1000, static_cast<float>(Terms.size())}};
  }
  static std::vector<Hit> merge(const std::vector<std::vector<Hit>> &Parts, std::size_t Top) {
    std::vector<Hit> All;
    for (const auto &P : Parts)
      All.insert(All.end(), P.begin(), P.end());
    std::sort(All.begin(), All.end(), [](const Hit &A, const Hit &B) { return A.Score > B.Score; });
    All.resize(std::min(Top, All.size()));
    return All;
  }
};

std::vector<Hit> Broker::query(const Request &R) const {
  std::vector<std::vector<Hit>> Parts(R.Shards.size());
#ifndef TWIN
  std::vector<std::thread> Calls;
  for (std::size_t I = 0; I < R.Shards.size(); ++I)
    Calls.push_back(std::thread([&, I] { Parts[I] = ask(R.Shards[I], R.Terms); }));
  for (auto &C : Calls)
    C.join();
#else
  tbb::task_group Calls;
  for (std::size_t I = 0; I < R.Shards.size(); ++I)
    Calls.run([&, I] { Parts[I] = ask(R.Shards[I], R.Terms); });
  Calls.wait();
#endif
  return merge(Parts, R.Top);
}

} // namespace search

int main(int argc, char **argv) {
  search::Request R{"coffee grinder", std::vector<unsigned>(witness::size(argc, argv), 3u)};
  search::Broker().query(R);
  return witness::report();
}
