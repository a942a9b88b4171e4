// trap: T45 D3
// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: key of the semaphore
// A: unbounded Y6 | limiter: a semaphore for each host
// B: bounded N4 | limiter: one semaphore for all
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Slots = std::counting_semaphore<16>;

class SlotTable {
public:
  Slots &of(const std::string &host) {
    auto &slot = table_[host];
    if (!slot)
      slot = std::make_unique<Slots>(3);
    return *slot;
  }

private:
  std::map<std::string, std::unique_ptr<Slots>> table_;
};

struct Link {
  std::string host, path;
};

void crawl(const std::vector<Link> &frontier) {
  SlotTable slots;
  std::vector<std::thread> fetchers;
  for (const Link &link : frontier) {
#ifdef TWIN
    Slots &s = slots.of("*");
#else
    Slots &s = slots.of(link.host);
#endif
    s.acquire();
    fetchers.emplace_back([&s] {
      witness::task();
      s.release();
    });
  }
  for (auto &f : fetchers)
    f.join();
}

int main(int argc, char **argv) {
  std::vector<Link> frontier;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    frontier.push_back({"host" + std::to_string(n) + ".example", "/"});
  crawl(frontier);
  return witness::report();
}
