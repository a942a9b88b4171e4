// spawn: std::async
// loop: std::transform
// origin: keys of a query
// limiter: none
// waits: after the loop
// distance: lambda
// differs: one call for each shard or for each key
// A: bounded N1 | limiter: sixteen shards
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <future>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using Key = unsigned long;
using KeyList = std::vector<Key>;

struct Row {
  Key Id;
  std::string Value;
};

class ShardClient {
public:
  std::vector<Row> get(const KeyList &Keys) const {
    witness::task();
    std::vector<Row> Rows;
    for (Key K : Keys)
      Rows.push_back({K, "v" + std::to_string(K)});
    return Rows;
  }
};

class Router {
public:
  static constexpr std::size_t ShardCount = 16;

  std::vector<Row> select(const std::string &InList) const {
    const KeyList Keys = parse(InList);
    std::vector<std::future<std::vector<Row>>> Replies;
#ifndef TWIN
    std::array<KeyList, ShardCount> PerShard;
    for (Key K : Keys)
      PerShard[K % ShardCount].push_back(K);
    std::transform(PerShard.begin(), PerShard.end(), std::back_inserter(Replies), [this](const KeyList &Part) {
      return std::async(std::launch::async, [this, &Part] { return Shards[Part.size() % ShardCount].get(Part); });
    });
#else
    std::transform(Keys.begin(), Keys.end(), std::back_inserter(Replies), [this](Key K) {
      return std::async(std::launch::async, [this, K] { return Shards[K % ShardCount].get({K}); });
    });
#endif
    std::vector<Row> Rows;
    for (auto &R : Replies)
      std::ranges::move(R.get(), std::back_inserter(Rows));
    return Rows;
  }

private:
  static KeyList parse(const std::string &InList) {
    std::istringstream In(InList);
    KeyList Keys;
    std::string Item;
    while (std::getline(In, Item, ','))
      Keys.push_back(std::stoul(Item));
    return Keys;
  }

  std::array<ShardClient, ShardCount> Shards;
};

int main(int argc, char **argv) {
  std::string InList = "1";
  for (std::size_t I = 1, N = witness::size(argc, argv); I < N; ++I)
    InList += "," + std::to_string(I * 7);
  Router().select(InList);
  return witness::report();
}
