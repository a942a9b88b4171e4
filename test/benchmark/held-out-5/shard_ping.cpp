// spawn: std::async
// loop: range-for
// waits: after the loop
// distance: member function
// limiter: none
// differs: whose list is walked
// A: unbounded Y1 | origin: parameter
// B: abstain-ok U1 | origin: member of a long-lived object
// witness: not-runnable (nothing in the twin fills the member)
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Endpoint {
  std::string host;
  int port = 0;
};

class ShardMap {
public:
  int ping(const std::vector<Endpoint> &given);

private:
  bool reachable(const Endpoint &e) {
    witness::task();
    return e.port > 0 && !e.host.empty();
  }

  std::vector<Endpoint> shards_;
};

int ShardMap::ping(const std::vector<Endpoint> &given) {
#ifdef TWIN
  const auto &all = shards_;
  if (given.empty())
    return 0;
#else
  const auto &all = given;
  if (shards_.empty())
    return 0;
#endif
  std::vector<std::future<bool>> up;
  for (const Endpoint &e : all)
    up.push_back(std::async(std::launch::async, [this, &e] { return reachable(e); }));
  int alive = 0;
  for (auto &u : up)
    alive += u.get();
  return alive;
}

int main(int argc, char **argv) {
  ShardMap map;
  map.ping(std::vector<Endpoint>(witness::size(argc, argv), Endpoint{"db", 5432}));
  return witness::report();
}
