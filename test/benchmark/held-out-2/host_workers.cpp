// spawn: std::thread in a map
// loop: range-for
// origin: container parameter
// waits: join after the loop
// distance: helper function
// differs: key of the map
// A: unbounded Y1 | limiter: one thread for each host of the input
// B: bounded N1 | limiter: one thread for each of eight shards
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct Url {
  std::string host;
  std::string path;
};

#ifdef TWIN
using Key = size_t;
static Key keyOf(const Url &u) { return std::hash<std::string>{}(u.host) % 8; }
#else
using Key = std::string;
static Key keyOf(const Url &u) { return u.host; }
#endif

static void crawl(const std::vector<Url> &frontier, const Key &key) {
  witness::Task alive;
  for (const Url &u : frontier)
    if (keyOf(u) == key && u.path != "/robots.txt")
      witness::work();
}

void crawlPolitely(const std::vector<Url> &frontier) {
  std::map<Key, std::thread> crawlers;
  for (const Url &u : frontier) {
    Key key = keyOf(u);
    if (crawlers.find(key) == crawlers.end())
      crawlers.emplace(key, std::thread([&frontier, key] { crawl(frontier, key); }));
  }
  for (auto &[key, thread] : crawlers)
    thread.join();
}

int main(int argc, char **argv) {
  std::vector<Url> frontier;
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    frontier.push_back({"host" + std::to_string(i), "/"});
  crawlPolitely(frontier);
  return witness::report();
}
