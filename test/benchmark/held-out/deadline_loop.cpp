// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: what is checked before the spawn
// A: unbounded Y7 | limiter: a deadline
// B: bounded N9 | limiter: a counter of live tasks
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct SearchRequest {
  std::string query;
  std::vector<int> shards;
  std::chrono::milliseconds budget{60000};
};

class Broker {
public:
  size_t scatter(const SearchRequest &request) {
    const auto deadline = std::chrono::steady_clock::now() + request.budget;
    size_t asked = 0;
    for (int shard : request.shards) {
#ifndef TWIN
      if (std::chrono::steady_clock::now() >= deadline)
        break;
#else
      if (active_ >= 12)
        break;
#endif
      ++active_;
      std::thread([this, shard, query = request.query] {
        ask(shard, query);
        --active_;
      }).detach();
      ++asked;
    }
    return asked;
  }

private:
  void ask(int shard, const std::string &query) { witness::task(); }
  std::atomic<int> active_{0};
};

int main(int argc, char **argv) {
  Broker broker;
  broker.scatter({"cats", std::vector<int>(witness::size(argc, argv), 1)});
  return witness::report();
}
