// spawn: std::async
// loop: range-for
// origin: parameter
// distance: same function
// differs: what becomes of the future
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: discarded future joins | waits: each statement
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <string_view>
#include <vector>

class RowCache {
public:
  void invalidate(const std::vector<std::string> &keys) {
#ifndef TWIN
    std::vector<std::future<void>> pending;
    pending.reserve(keys.size());
#endif
    for (std::string_view key : keys) {
#ifdef TWIN
      (void)std::async(std::launch::async, [this, key] { purge(key); });
#else
      pending.push_back(std::async(std::launch::async, [this, key] { purge(key); }));
#endif
    }
  }

private:
  void purge(std::string_view key) {
    witness::task();
    if (key.empty())
      std::puts("empty key");
  }
};

int main(int argc, char **argv) {
  std::vector<std::string> keys(witness::size(argc, argv), "user:1:profile");
  RowCache().invalidate(keys);
  return witness::report();
}
