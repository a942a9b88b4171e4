// spawn: std::packaged_task on std::thread
// loop: counted
// limiter: none
// waits: futures
// distance: helper function
// differs: origin of the number
// A: unbounded Y1 | origin: words of the query
// B: bounded N1 | origin: shards of the index, a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <future>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Hit {
  unsigned Document;
  float Score;
};

struct Shard {
  unsigned First = 0;
  std::vector<Hit> lookup(const std::vector<std::string> &Terms) const {
    witness::task();
    std::vector<Hit> Hits;
    for (const auto &T : Terms)
      Hits.push_back({First + unsigned(T.size()), 1.0f / float(1 + T.size())});
    return Hits;
  }
};

class ScatterSearch {
public:
  ScatterSearch() {
    for (unsigned I = 0; I < Shards.size(); ++I)
      Shards[I].First = I * 100000;
  }

  std::vector<Hit> query(const std::string &Text) {
    const auto Terms = split(Text);
    std::vector<std::future<std::vector<Hit>>> Parts;
#ifndef TWIN
    for (std::size_t I = 0; I < Terms.size(); ++I)
      Parts.push_back(launch(Shards[I % Shards.size()], {Terms[I]}));
#else
    for (std::size_t I = 0; I < Shards.size(); ++I)
      Parts.push_back(launch(Shards[I], Terms));
#endif
    return merge(Parts);
  }

private:
  static std::vector<std::string> split(const std::string &Text) {
    std::istringstream In(Text);
    std::vector<std::string> Terms;
    for (std::string Word; In >> Word;)
      Terms.push_back(Word);
    return Terms;
  }

  static std::future<std::vector<Hit>> launch(const Shard &S, std::vector<std::string> Terms) {
    std::packaged_task<std::vector<Hit>()> Lookup([&S, Terms = std::move(Terms)] { return S.lookup(Terms); });
    auto Result = Lookup.get_future();
    std::thread(std::move(Lookup)).detach();
    return Result;
  }

  static std::vector<Hit> merge(std::vector<std::future<std::vector<Hit>>> &Parts) {
    std::vector<Hit> All;
    for (auto &P : Parts)
      for (const Hit &H : P.get())
        All.push_back(H);
    std::sort(All.begin(), All.end(), [](const Hit &L, const Hit &R) { return L.Score > R.Score; });
    return All;
  }

  std::array<Shard, 6> Shards;
};

int main(int argc, char **argv) {
  std::string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "term" + std::to_string(I) + " ";
  ScatterSearch Search;
  return Search.query(Text).empty() ? 1 : witness::report();
}
