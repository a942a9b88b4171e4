// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: join after the loop
// distance: same function
// differs: how the work is grouped
// A: unbounded Y1 | limiter: a thread per group, a group per host
// B: bounded N1 | limiter: a thread per group, eight groups
// witness: runnable
#include "witness.h"
#include <array>
#include <functional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Url {
  std::string host;
  std::string path;
};

static void crawl(const std::vector<Url> &urls) { witness::task(); }

void crawlAll(const std::vector<Url> &urls) {
  std::vector<std::thread> crawlers;
#ifndef TWIN
  std::unordered_map<std::string, std::vector<Url>> groups;
  for (const Url &url : urls)
    groups[url.host].push_back(url);
  for (const auto &[host, group] : groups)
    crawlers.emplace_back([&group] { crawl(group); });
#else
  std::array<std::vector<Url>, 8> groups;
  for (const Url &url : urls)
    groups[std::hash<std::string>()(url.host) % groups.size()].push_back(url);
  for (const auto &group : groups)
    crawlers.emplace_back([&group] { crawl(group); });
#endif
  for (std::thread &crawler : crawlers)
    crawler.join();
}

int main(int argc, char **argv) {
  std::vector<Url> urls;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    urls.push_back({"h" + std::to_string(n), "/"});
  crawlAll(urls);
  return witness::report();
}
