// spawn: std::async
// loop: range-for
// origin: set parameter
// distance: same function
// differs: whether the future is kept
// A: bounded N3 | limiter: none | waits: destructor of the temporary future
// B: unbounded Y1 | limiter: none | waits: destructor of the vector
// witness: runnable
#include "witness.h"
#include <future>
#include <set>
#include <string>
#include <vector>

class Cache {
public:
  void Warm(const std::set<std::string> &keys);

private:
  void Load(const std::string &key);
  std::mutex mu_;
  std::set<std::string> loaded_;
};

void Cache::Load(const std::string &key) {
  witness::task();
  std::lock_guard<std::mutex> lock(mu_);
  loaded_.insert(key);
}

void Cache::Warm(const std::set<std::string> &keys) {
#ifdef TWIN
  std::vector<std::future<void>> loads;
#endif
  for (const std::string &key : keys) {
#ifdef TWIN
    loads.push_back(std::async(std::launch::async, &Cache::Load, this, key));
#else
    (void)std::async(std::launch::async, &Cache::Load, this, key);
#endif
  }
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::set<std::string> keys;
  for (std::size_t i = 0; i < n; ++i)
    keys.insert(std::to_string(i));
  Cache().Warm(keys);
  return witness::report();
}
