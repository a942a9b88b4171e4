// trap: T24 D3
// spawn: std::jthread
// loop: range-for
// origin: parameter
// waits: scope exit
// distance: same function
// differs: initial count of the semaphore
// A: unbounded Y3 | limiter: semaphore as large as the input
// B: bounded N4 | limiter: semaphore of 8
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

constexpr std::ptrdiff_t kCeiling = 1 << 16;

struct Ballot {
  std::string district;
  unsigned choice;
};

unsigned tally(const std::vector<Ballot> &ballots) {
  std::atomic<unsigned> yes{0};
#ifdef TWIN
  std::counting_semaphore<kCeiling> eight(8);
#else
  std::counting_semaphore<kCeiling> eight(static_cast<std::ptrdiff_t>(ballots.size()));
#endif
  {
    std::vector<std::jthread> counters;
    for (const Ballot &b : ballots) {
      eight.acquire();
      counters.emplace_back([&] {
        witness::task();
        yes += b.choice;
        eight.release();
      });
    }
  }
  return yes;
}

int main(int argc, char **argv) {
  std::vector<Ballot> ballots(witness::size(argc, argv), Ballot{"north", 1});
  if (tally(ballots) != ballots.size())
    return 1;
  return witness::report();
}
