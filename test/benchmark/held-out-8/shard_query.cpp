// spawn: std::async
// loop: index
// origin: request field
// limiter: none
// waits: futures after the loop
// distance: same function
// differs: bound of the loop
// A: unbounded Y1 | origin: keys of the request
// B: bounded N1 | origin: constant number of shards
// witness: runnable
#include "witness.h"
#include <array>
#include <functional>
#include <future>
#include <string>
#include <vector>

constexpr std::size_t kShards = 16;

struct MultiGet {
  std::vector<std::string> keys;
};

using Rows = std::vector<std::string>;

Rows fetch(std::vector<std::string> keys) {
  witness::task();
  return keys;
}

Rows multiGet(const MultiGet &request) {
  std::vector<std::future<Rows>> lookups;
#ifdef TWIN
  std::array<std::vector<std::string>, kShards> perShard;
  for (const auto &key : request.keys)
    perShard[std::hash<std::string>{}(key) % kShards].push_back(key);
  for (std::size_t i = 0; i < perShard.size(); ++i)
    lookups.push_back(std::async(std::launch::async, fetch, perShard[i]));
#else
  for (std::size_t i = 0; i < request.keys.size(); ++i)
    lookups.push_back(std::async(std::launch::async, fetch, Rows{request.keys[i]}));
#endif
  Rows all;
  for (auto &lookup : lookups)
    for (auto &row : lookup.get())
      all.push_back(std::move(row));
  return all;
}

int main(int argc, char **argv) {
  MultiGet request;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    request.keys.push_back("key:" + std::to_string(i));
  multiGet(request);
  return witness::report();
}
