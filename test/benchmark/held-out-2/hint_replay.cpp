// spawn: std::thread detached
// loop: range-for with a break
// origin: container parameter
// waits: detached
// distance: same function
// differs: which counter ends the loop
// A: unbounded Y7 | limiter: ends after too many that were skipped
// B: bounded N11 | limiter: ends after a number of started ones
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

struct Hint {
  std::string node;
  std::time_t written;
  std::string mutation;
};

class HintReplay {
public:
  explicit HintReplay(std::time_t now) : now_(now) {}

  int replay(const std::vector<Hint> &hints) {
    int started = 0, expired = 0;
    for (const Hint &hint : hints) {
      if (now_ - hint.written > kMaxAge) {
        ++expired;
#ifndef TWIN
        if (expired == kStop)
          break;
#endif
        continue;
      }
      std::thread(&HintReplay::send, hint).detach();
      ++started;
#ifdef TWIN
      if (started == kStop)
        break;
#endif
    }
    if (expired > 0)
      std::printf("%d expired hints\n", expired);
    return started;
  }

private:
  static constexpr std::time_t kMaxAge = 3 * 3600;
  static constexpr int kStop = 20;

  static void send(Hint hint) {
    if (!hint.node.empty())
      witness::task();
  }
  std::time_t now_;
};

int main(int argc, char **argv) {
  std::time_t now = std::time(nullptr);
  HintReplay(now).replay(std::vector<Hint>(witness::size(argc, argv), Hint{"n1", now, "m"}));
  return witness::report();
}
