// spawn: std::async
// loop: range-for
// origin: shards of the store or keys of the request
// waits: after the loop
// distance: member function
// limiter: none
// differs: origin
// A: abstain-ok U1 | origin: member of the store
// B: unbounded Y1 | origin: vector parameter
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

namespace kv {

class Shard {
public:
  explicit Shard(std::string directory) : directory_(std::move(directory)) {}

  std::size_t verify() const {
    witness::task();
    return directory_.empty() ? 1 : 0;
  }

private:
  std::string directory_;
};

class Store {
public:
  void attach(std::string directory) { shards_.emplace_back(std::move(directory)); }

  std::size_t scrub(const std::vector<std::string> &directories) {
    std::vector<std::future<std::size_t>> damage;
#ifndef TWIN
    for (const Shard &shard : shards_)
      damage.push_back(std::async(std::launch::async, [&shard] { return shard.verify(); }));
    (void)directories;
#else
    for (const std::string &directory : directories)
      damage.push_back(std::async(std::launch::async, [&directory] { return Shard(directory).verify(); }));
#endif
    std::size_t damaged = 0;
    for (auto &d : damage)
      damaged += d.get();
    last_ = damaged;
    return damaged;
  }

  std::size_t lastDamage() const { return last_; }

private:
  std::vector<Shard> shards_;
  std::size_t last_ = 0;
};

} // namespace kv

int main(int argc, char **argv) {
  std::vector<std::string> directories(witness::size(argc, argv), "/srv/kv");
  kv::Store store;
  for (int i = 0; i < 4; ++i)
    store.attach("/srv/kv/" + std::to_string(i));
  store.scrub(directories);
  return witness::report();
}
