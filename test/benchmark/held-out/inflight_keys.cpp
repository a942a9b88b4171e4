// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: member function
// differs: what is compared before the spawn
// A: unbounded Y7 | limiter: a set of keys in flight, for duplicates only
// B: bounded N9 | limiter: the size of the set of keys in flight
// witness: runnable
#include "witness.h"
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

class RefreshManager {
 public:
  struct Request {
    std::vector<std::string> keys;
  };

  int Refresh(const Request& request) {
    int rejected = 0;
    for (const auto& key : request.keys) {
      {
        std::lock_guard<std::mutex> lock(mu_);
#ifdef TWIN
        if (in_flight_.size() >= 15) {
          ++rejected;
          continue;
        }
#endif
        if (!in_flight_.insert(key).second) continue;
      }
      std::thread([this, key] { Load(key); }).detach();
    }
    return rejected;
  }

 private:
  void Load(const std::string& key) {
    witness::task();
    std::lock_guard<std::mutex> lock(mu_);
    in_flight_.erase(key);
  }

  std::mutex mu_;
  std::unordered_set<std::string> in_flight_;
};

int main(int argc, char** argv) {
  RefreshManager::Request request;
  for (size_t n = witness::size(argc, argv); n > 0; --n) request.keys.push_back("k" + std::to_string(n));
  RefreshManager manager;
  manager.Refresh(request);
  return witness::report();
}
