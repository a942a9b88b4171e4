// trap: D10
// spawn: std::async
// loop: range-for
// origin: A: request field; B: member of a long-lived object
// waits: after the loop
// distance: member function
// differs: which collection is walked
// A: unbounded Y1 | limiter: none
// B: abstain-ok U1 | limiter: none
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <string>
#include <vector>

struct Lookup {
  std::vector<std::string> keys;
};

class Shard {
public:
  int get(const std::string &key) {
    witness::task();
    return key.empty() ? 0 : 1;
  }
};

class Store {
public:
  void attach(std::shared_ptr<Shard> s) { shards_.push_back(std::move(s)); }

  int search(const Lookup &l) {
    std::vector<std::future<int>> answers;
#ifdef TWIN
    for (auto &shard : shards_)
      answers.push_back(std::async(std::launch::async, [&] { return shard->get(l.keys.front()); }));
#else
    for (auto &key : l.keys)
      answers.push_back(std::async(std::launch::async, [&] { return shards_.front()->get(key); }));
#endif
    int hits = 0;
    for (auto &a : answers)
      hits += a.get();
    return hits;
  }

private:
  std::vector<std::shared_ptr<Shard>> shards_;
};

int main(int argc, char **argv) {
  Store store;
  for (int i = 0; i < 5; ++i)
    store.attach(std::make_shared<Shard>());
  Lookup l;
  l.keys.resize(witness::size(argc, argv), "k");
  return store.search(l) ? witness::report() : 1;
}
