// spawn: std::async
// loop: range-for over a view
// origin: container parameter
// waits: get after the loop
// distance: same function
// differs: the view
// A: unbounded Y1 | limiter: a filter bounds nothing
// B: bounded N11 | limiter: a view takes a constant number
// witness: runnable
#include "witness.h"
#include <future>
#include <ranges>
#include <string>
#include <unordered_map>
#include <vector>

struct CacheEntry {
  std::string value;
  int ageSeconds = 0;
};

using Cache = std::unordered_map<std::string, CacheEntry>;

std::string reload(const std::string &key) {
  witness::task();
  return key;
}

std::size_t refreshStale(Cache &cache, int ttl) {
  auto stale = [ttl](const auto &kv) { return kv.second.ageSeconds > ttl; };
  std::vector<std::pair<std::string, std::future<std::string>>> reloads;
#ifdef TWIN
  for (auto &[key, entry] : cache | std::views::filter(stale) | std::views::take(15))
#else
  for (auto &[key, entry] : cache | std::views::filter(stale))
#endif
    reloads.emplace_back(key, std::async(std::launch::async, reload, key));
  for (auto &[key, value] : reloads)
    cache[key] = {value.get(), 0};
  return reloads.size();
}

int main(int argc, char **argv) {
  Cache cache;
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    cache["user:" + std::to_string(i)] = {"", 600};
  refreshStale(cache, 60);
  return witness::report();
}
