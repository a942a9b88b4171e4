// spawn: std::async
// loop: range-for
// origin: request field
// limiter: window of futures
// waits: oldest future when the window is full, and after the loop
// distance: class
// differs: whether the answer of the wait is used
// A: bounded N5 | limiter: get() of the oldest
// B: unbounded Y4 | limiter: wait_for() of the oldest, answer ignored
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cmath>
#include <deque>
#include <future>
#include <string>
#include <utility>
#include <vector>

namespace courier {

struct Drop {
  std::string Address;
  double Lat = 0, Lon = 0;
};

struct OfferRequest {
  std::string Shop;
  std::vector<Drop> Drops;
};

struct Quote {
  double Kilometres = 0;
  double Euros = 0;
};

class Quoter {
public:
  explicit Quoter(double PerKilometre) : PerKilometre(PerKilometre) {}

  double offer(const OfferRequest &Request) {
    for (const Drop &D : Request.Drops) {
      if (Outstanding.size() >= MaxOutstanding)
        settleOldest();
      Outstanding.push_back(std::async(std::launch::async, [this, &D] { return quote(D); }));
    }
    for (auto &F : Settling)
      Sum += F.get().Euros;
    Settling.clear();
    while (!Outstanding.empty()) {
      Sum += Outstanding.front().get().Euros;
      Outstanding.pop_front();
    }
    return std::exchange(Sum, 0.0);
  }

private:
  static constexpr std::size_t MaxOutstanding = 10;

  void settleOldest() {
#ifndef TWIN
    Sum += Outstanding.front().get().Euros;
#else
    Outstanding.front().wait_for(std::chrono::microseconds(50));
    Settling.push_back(std::move(Outstanding.front()));
#endif
    Outstanding.pop_front();
  }

  Quote quote(const Drop &D) const {
    witness::task();
    const double Km = 111.0 * std::hypot(D.Lat - 48.1, D.Lon - 11.5);
    return {Km, 2.5 + Km * PerKilometre};
  }

  double PerKilometre;
  double Sum = 0;
  std::deque<std::future<Quote>> Outstanding;
  std::vector<std::future<Quote>> Settling;
};

} // namespace courier

int main(int argc, char **argv) {
  courier::OfferRequest Request{"Flower shop", {}};
  Request.Drops.resize(witness::size(argc, argv), {"Main street 1", 48.2, 11.6});
  courier::Quoter(1.2).offer(Request);
  return witness::report();
}
