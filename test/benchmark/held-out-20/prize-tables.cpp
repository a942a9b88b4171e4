// spawn: std::jthread
// loop: range-for
// limiter: none
// waits: destructor of the vector
// distance: helper function
// differs: what is walked
// A: bounded N1 | origin: constant table
// B: unbounded Y1 | origin: vector of submitted bets
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <string_view>
#include <thread>
#include <vector>

struct Tier {
  std::string_view Name;
  int Matches;
};

struct Bet {
  long Account;
  int Matches;
};

static constexpr std::array<Tier, 5> Tiers{{
    {"jackpot", 6}, {"second", 5}, {"third", 4}, {"fourth", 3}, {"consolation", 2}}};

class Draw {
public:
  explicit Draw(std::vector<Bet> Bets) : Bets(std::move(Bets)) {}

  long settle() {
    std::vector<std::jthread> Workers;
#ifdef TWIN
    for (const Bet &Item : Bets)
#else
    for (const Tier &Item : Tiers)
#endif
      Workers.push_back(settleOne(Item));
    Workers.clear();
    return Paid;
  }

private:
  std::jthread settleOne(const Tier &T) {
    return std::jthread([this, &T] {
      witness::task();
      Paid += std::count_if(Bets.begin(), Bets.end(),
                            [&T](const Bet &B) { return B.Matches == T.Matches; });
    });
  }

  std::jthread settleOne(const Bet &B) {
    return std::jthread([this, &B] {
      witness::task();
      Paid += std::any_of(Tiers.begin(), Tiers.end(),
                          [&B](const Tier &T) { return B.Matches == T.Matches; });
    });
  }

  std::vector<Bet> Bets;
  std::atomic<long> Paid = 0;
};

int main(int argc, char **argv) {
  Draw Saturday(std::vector<Bet>(witness::size(argc, argv), Bet{5512, 3}));
  Saturday.settle();
  return witness::report();
}
