// spawn: std::thread
// loop: index
// origin: query parameter
// limiter: number of workers
// waits: joined after the loop
// distance: same function
// differs: bound of the number of workers
// A: unbounded Y3 | limiter: workers as many as the caller asks for
// B: bounded N11 | limiter: workers clamped to the limit of the server
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <map>
#include <string>
#include <thread>
#include <vector>

using Query = std::map<std::string, std::string>;

static unsigned number(const Query &query, const std::string &name, unsigned fallback) {
  auto it = query.find(name);
  unsigned value = fallback;
  if (it != query.end())
    std::from_chars(it->second.data(), it->second.data() + it->second.size(), value);
  return value;
}

// GET /reindex?from=0&to=9000&workers=8
void reindex(const Query &query) {
  const unsigned last = number(query, "to", 100);
  unsigned workers = number(query, "workers", 2);
#ifdef TWIN
  workers = std::clamp(workers, 1u, 8u);
#endif
  std::atomic<unsigned> next{number(query, "from", 0)};
  std::vector<std::thread> threads;
  for (unsigned w = 0; w < workers; ++w)
    threads.emplace_back([&next, last] {
      witness::Task alive;
      while (next++ < last)
        ;
      witness::work();
    });
  for (auto &thread : threads)
    thread.join();
}

int main(int argc, char **argv) {
  const std::string n = std::to_string(witness::size(argc, argv));
  reindex({{"from", "0"}, {"to", "5000"}, {"workers", n}});
  return witness::report();
}
