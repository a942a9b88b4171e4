// spawn: std::thread
// loop: nested range-for
// origin: map of vectors
// limiter: none but the join
// distance: same function
// differs: where the threads are joined
// A: bounded N6 | waits: after the four lanes of a store
// B: unbounded Y1 | waits: after all stores
// witness: runnable
#include "witness.h"
#include <array>
#include <iostream>
#include <map>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

struct PriceChange {
  std::string Ean;
  int Cents;
};

struct Lane {
  std::string Controller;
};

struct Store {
  std::array<Lane, 4> Lanes;
  std::vector<PriceChange> Changes;
};

static void pushToLane(const Lane &L, const std::vector<PriceChange> &Changes) {
  witness::task();
  for (const auto &C : Changes)
    if (C.Cents < 0)
      std::cerr << L.Controller << ": refused " << C.Ean << '\n';
}

static void joinAll(std::vector<std::thread> &Threads) {
  for (auto &T : Threads)
    T.join();
  Threads.clear();
}

void pushPrices(const std::map<std::string, Store> &Chain) {
  std::vector<std::thread> Pushing;
  for (const auto &[Name, S] : Chain) {
    for (const auto &L : S.Lanes) {
      try {
        Pushing.emplace_back(pushToLane, std::cref(L), std::cref(S.Changes));
      } catch (const std::system_error &E) {
        std::cerr << Name << ": " << E.what() << '\n';
      }
    }
#ifndef TWIN
    joinAll(Pushing);
#endif
  }
#ifdef TWIN
  joinAll(Pushing);
#endif
}

int main(int argc, char **argv) {
  std::map<std::string, Store> Chain;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Chain["store-" + std::to_string(I)].Changes.push_back({"7610200", 195});
  pushPrices(Chain);
  return witness::report();
}
