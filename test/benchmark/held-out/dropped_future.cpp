// spawn: std::async
// loop: while iterators
// origin: container of a template
// waits: destructor of the future
// distance: helper function
// differs: who keeps the future
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the future is dropped at once, and waits
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <unordered_set>
#include <vector>

class Prefetcher {
public:
  template <class Iterator> void prefetch(Iterator it, Iterator end) {
    while (it != end) {
#ifndef TWIN
      kept_.push_back(load_async(*it++));
#else
      load_async(*it++);
#endif
    }
  }

private:
  std::future<void> load_async(const std::string &asset) {
    return std::async(std::launch::async, [asset] { load(asset); });
  }
  static void load(const std::string &) { witness::task(); }

  std::vector<std::future<void>> kept_;
};

void open_scene(const std::unordered_set<std::string> &assets) {
  Prefetcher prefetcher;
  prefetcher.prefetch(assets.begin(), assets.end());
}

int main(int argc, char **argv) {
  std::unordered_set<std::string> assets;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    assets.insert(std::to_string(n));
  open_scene(assets);
  return witness::report();
}
