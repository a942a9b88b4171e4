// spawn: std::thread
// loop: range-for
// origin: message field
// waits: join in a background thread
// distance: lambda of another thread
// differs: trip count
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the background thread does the work in turn
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Invalidation {
  unsigned epoch = 0;
  std::vector<std::string> keys;
};

class EdgeCache {
public:
  ~EdgeCache() {
    if (background_.joinable())
      background_.join();
  }

  void invalidate(std::shared_ptr<const Invalidation> message) {
    if (background_.joinable())
      background_.join();
    background_ = std::thread([this, message = std::move(message)] {
#ifndef TWIN
      std::vector<std::thread> drops;
      for (const auto &key : message->keys)
        drops.emplace_back([this, &key] { drop(key); });
      for (auto &d : drops)
        d.join();
#else
      for (const auto &key : message->keys)
        drop(key);
#endif
    });
  }

private:
  void drop(const std::string &key) { witness::task(); }
  std::thread background_;
};

int main(int argc, char **argv) {
  {
    EdgeCache cache;
    auto message = std::make_shared<Invalidation>();
    message->keys.assign(witness::size(argc, argv), "/index.html");
    cache.invalidate(message);
  }
  return witness::report();
}
