// spawn: std::async
// loop: range-for, twice
// origin: request parameter
// waits: end of each round
// distance: method and lambda
// differs: how the elements that failed are started again
// A: unbounded Y4 | limiter: semaphore in the first round only
// B: bounded N4 | limiter: semaphore in both rounds
// witness: runnable
#include "witness.h"
#include <future>
#include <semaphore>
#include <string>
#include <vector>

class Uploader {
public:
  std::size_t uploadAll(const std::vector<std::string> &parts) {
    std::vector<std::pair<const std::string *, std::future<bool>>> round;
    for (const auto &p : parts) {
      slots_.acquire();
      round.emplace_back(&p, std::async(std::launch::async, [this, &p] { return guarded(p, 1); }));
    }
    std::vector<std::future<bool>> again;
    for (auto &[part, result] : round) {
      if (result.get())
        continue;
#ifdef TWIN
      slots_.acquire();
      again.push_back(std::async(std::launch::async, [this, p = part] { return guarded(*p, 2); }));
#else
      again.push_back(std::async(std::launch::async, [this, p = part] { return put(*p, 2); }));
#endif
    }
    std::size_t lost = 0;
    for (auto &a : again)
      lost += !a.get();
    return lost;
  }

private:
  bool guarded(const std::string &part, int attempt) {
    bool ok = put(part, attempt);
    slots_.release();
    return ok;
  }
  bool put(const std::string &part, int attempt) {
    witness::task();
    return attempt > 1 || part.empty();
  }
  std::counting_semaphore<> slots_{8};
};

int main(int argc, char **argv) {
  std::vector<std::string> parts(witness::size(argc, argv), "part-00");
  return Uploader().uploadAll(parts) ? 1 : witness::report();
}
