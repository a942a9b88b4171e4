// spawn: std::jthread in a map
// loop: range-for
// origin: request field
// limiter: size of the registry
// waits: destructor of the map
// distance: member function
// differs: check before a watcher is added
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: registry refuses above its maximum
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct WatchRequest {
  std::vector<std::string> paths;
};

class WatchRegistry {
public:
  bool add(const std::string &path) {
#ifdef TWIN
    if (watchers_.size() >= kMaxWatchers)
      return false;
#endif
    if (watchers_.contains(path))
      return true;
    watchers_.emplace(path, std::jthread([path](std::stop_token stop) { watch(path, stop); }));
    return true;
  }

private:
  static void watch(const std::string &, std::stop_token) { witness::task(); }

  static constexpr std::size_t kMaxWatchers = 20;
  std::unordered_map<std::string, std::jthread> watchers_;
};

int watchPaths(WatchRegistry &registry, const WatchRequest &request) {
  int rejected = 0;
  for (const auto &path : request.paths)
    if (!registry.add(path))
      ++rejected;
  return rejected;
}

int main(int argc, char **argv) {
  WatchRequest request;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    request.paths.push_back("/etc/app/" + std::to_string(n));
  {
    WatchRegistry registry;
    watchPaths(registry, request);
  }
  return witness::report();
}
