// trap: D4 D2
// spawn: std::thread
// loop: range-for
// origin: request field
// waits: A: after the loop; B: in the iteration
// distance: member function
// differs: what is held by the lock
// A: unbounded Y7 | limiter: mutex held by the task
// B: bounded N3 | limiter: joined under the mutex
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Registry {
public:
  void registerAll(const std::vector<std::string> &names) {
    for (const auto &n : names) {
      std::lock_guard lk(outer_);
      threads_.emplace_back(&Registry::registerOne, this, n);
#ifdef TWIN
      threads_.back().join();
      threads_.pop_back();
#endif
    }
    std::lock_guard lk(outer_);
    for (auto &t : threads_)
      t.join();
    threads_.clear();
  }

private:
  void registerOne(std::string name) {
    witness::Task alive;
    std::lock_guard lk(inner_);
    ++seen_[name];
    witness::work();
  }

  std::mutex outer_, inner_;
  std::map<std::string, int> seen_;
  std::vector<std::thread> threads_;
};

int main(int argc, char **argv) {
  std::vector<std::string> names(witness::size(argc, argv), "svc");
  Registry r;
  r.registerAll(names);
  return witness::report();
}
