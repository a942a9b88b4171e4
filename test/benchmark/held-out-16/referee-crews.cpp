// spawn: std::thread
// loop: algorithm generate_n
// origin: pairings of a tournament
// waits: join after the loop
// distance: same function
// differs: min or max
// A: bounded N11 | limiter: smaller of a constant and the size
// B: unbounded Y7 | limiter: larger of a constant and the size
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Pairing {
  std::string white, black;
  int moves = 0;
};

class Tournament {
public:
  explicit Tournament(std::vector<Pairing> pairings) : pairings_(std::move(pairings)) {}

  void adjudicate() {
#ifndef TWIN
    const std::size_t crews = std::min(kCrews, pairings_.size());
#else
    const std::size_t crews = std::max(kCrews, pairings_.size());
#endif
    std::atomic<std::size_t> next{0};
    std::vector<std::thread> threads;
    threads.reserve(crews);
    std::generate_n(std::back_inserter(threads), crews, [this, &next] {
      return std::thread([this, &next] {
        witness::task();
        for (std::size_t i = next++; i < pairings_.size(); i = next++)
          judge(pairings_[i]);
      });
    });
    for (std::thread &crew : threads)
      crew.join();
  }

  int longest() const {
    int most = 0;
    for (const Pairing &p : pairings_)
      most = std::max(most, p.moves);
    return most;
  }

private:
  static constexpr std::size_t kCrews = 6;

  static void judge(Pairing &p) { p.moves = static_cast<int>(30 + (p.white.size() * 7 + p.black.size()) % 50); }

  std::vector<Pairing> pairings_;
};

int main(int argc, char **argv) {
  std::vector<Pairing> pairings;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    pairings.push_back({"player" + std::to_string(2 * i), "player" + std::to_string(2 * i + 1)});
  Tournament open(std::move(pairings));
  open.adjudicate();
  return witness::report();
}
