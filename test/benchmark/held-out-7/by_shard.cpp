// spawn: std::async
// loop: range-for over groups
// origin: keys of a request
// waits: after the loop
// distance: same function
// differs: what the keys are grouped by
// A: unbounded Y1 | limiter: none, a group for each tenant
// B: bounded N1 | limiter: 12 groups
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <string>
#include <unordered_map>
#include <vector>

struct Key {
  std::string tenant;
  std::uint64_t id;
};

using Group = std::vector<const Key *>;

static int readGroup(const Group &g) {
  witness::task();
  int hits = 0;
  for (const Key *k : g)
    hits += k->id % 2 == 0;
  return hits;
}

int multiGet(const std::vector<Key> &keys) {
#ifdef TWIN
  std::array<Group, 12> groups;
  for (const Key &k : keys)
    groups[k.id % groups.size()].push_back(&k);
#else
  std::unordered_map<std::string, Group> byTenant;
  for (const Key &k : keys)
    byTenant[k.tenant].push_back(&k);
  std::vector<Group> groups;
  for (auto &[tenant, g] : byTenant)
    groups.push_back(std::move(g));
#endif
  std::vector<std::future<int>> reads;
  for (const Group &g : groups)
    reads.push_back(std::async(std::launch::async, readGroup, std::cref(g)));
  int hits = 0;
  for (auto &r : reads)
    hits += r.get();
  return hits;
}

int main(int argc, char **argv) {
  std::vector<Key> keys;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    keys.push_back({"t" + std::to_string(n), n});
  multiGet(keys);
  return witness::report();
}
