// spawn: std::thread detached
// loop: own forEach with a callback
// origin: store of a tenant
// waits: detached
// distance: callback
// differs: what is compared
// A: bounded N9 | limiter: live counter compared before the spawn
// B: unbounded Y7 | limiter: counter of failures compared before the spawn
// witness: runnable
#include "witness.h"
#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <thread>

class Store {
public:
  void put(const std::string &k, const std::string &v) { rows_[k] = v; }
  void forEach(const std::function<void(const std::string &, const std::string &)> &f) const {
    for (const auto &[k, v] : rows_)
      f(k, v);
  }

private:
  std::map<std::string, std::string> rows_;
};

class Reindexer {
public:
  int reindex(const Store &store) {
    int skipped = 0;
    store.forEach([&](const std::string &key, const std::string &value) {
#ifdef TWIN
      if (failed_.load() >= 15) {
#else
      if (live_.load() >= 15) {
#endif
        ++skipped;
        return;
      }
      ++live_;
      std::thread([this, key, value] {
        witness::task();
        if (value.empty())
          ++failed_;
        --live_;
      }).detach();
    });
    return skipped;
  }

private:
  std::atomic<int> live_{0};
  std::atomic<int> failed_{0};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Store store;
  for (std::size_t i = 0; i < n; ++i)
    store.put("k" + std::to_string(i), "v");
  static Reindexer reindexer;
  reindexer.reindex(store);
  return witness::report();
}
