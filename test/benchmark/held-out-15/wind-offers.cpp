// spawn: std::jthread
// loop: std::for_each
// origin: vector parameter
// limiter: none
// waits: destructor of the thread
// distance: callback
// differs: lifetime of the thread object
// A: bounded N3 | waits: each iteration, by the destructor
// B: unbounded Y1 | waits: after the loop, by the destructors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace market {

struct Offer {
  std::string park;
  double megawatts = 0;
  double price = 0;
  bool accepted = false;
};

class Auction {
public:
  explicit Auction(double ceiling) : ceiling_(ceiling) {}

  void evaluate(std::vector<Offer> &offers) {
#ifdef TWIN
    std::vector<std::jthread> evaluations;
    evaluations.reserve(offers.size());
#endif
    std::for_each(offers.begin(), offers.end(), [&](Offer &offer) {
      if (offer.megawatts <= 0)
        return;
#ifndef TWIN
      std::jthread evaluation(&Auction::check, this, std::ref(offer));
#else
      evaluations.emplace_back(&Auction::check, this, std::ref(offer));
#endif
    });
  }

  int accepted() const { return accepted_; }

private:
  void check(Offer &offer) {
    witness::task();
    offer.accepted = offer.price <= ceiling_;
    if (offer.accepted)
      ++accepted_;
  }

  const double ceiling_;
  std::atomic<int> accepted_{0};
};

} // namespace market

int main(int argc, char **argv) {
  std::vector<market::Offer> offers(witness::size(argc, argv), market::Offer{"Baltic 2", 12.5, 48.0});
  market::Auction auction(55.0);
  auction.evaluate(offers);
  return witness::report();
}
