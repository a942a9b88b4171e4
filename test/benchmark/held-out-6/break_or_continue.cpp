// trap: D7 T35
// spawn: std::jthread
// loop: range-for
// origin: request field
// waits: scope exit
// distance: same function
// differs: break or a log line
// A: unbounded Y7 | limiter: says that there are too many, goes on
// B: bounded N11 | limiter: break at 25
// witness: runnable
#include "witness.h"
#include <list>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

struct Follow {
  std::vector<std::string> accounts;
};

class Timeline {
public:
  void build(const Follow &f) {
    std::list<std::jthread> readers;
    std::unordered_set<std::string> seen;
    for (const auto &account : f.accounts) {
      if (!seen.insert(account).second)
        continue;
      if (readers.size() >= kReaders) {
        dropped_++;
#ifdef TWIN
        break;
#else
        if (dropped_ == 1)
          std::fputs("timeline: many readers\n", stderr);
#endif
      }
      readers.emplace_back([this, &account] { read(account); });
    }
  }

private:
  void read(const std::string &account) {
    witness::task();
    posts_ += account.size();
  }

  static constexpr std::size_t kReaders = 25;
  std::size_t dropped_ = 0;
  std::atomic<std::size_t> posts_{0};
};

int main(int argc, char **argv) {
  Follow f;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    f.accounts.push_back("@u" + std::to_string(n));
  Timeline().build(f);
  return witness::report();
}
