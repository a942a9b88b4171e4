// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: window of futures
// waits: futures
// distance: member function
// differs: default of the option
// A: unbounded Y3 | limiter: option zero, no limit
// B: bounded N5 | limiter: option eight
// witness: runnable
#include "witness.h"
#include <future>
#include <list>
#include <string>
#include <vector>

struct AuctionOptions {
  /// Bids requested at the same time, 0 for all at once.
#ifdef TWIN
  std::size_t maxConcurrentBids = 8;
#else
  std::size_t maxConcurrentBids = 0;
#endif
  double floor = 0.01;
};

class Auction {
public:
  explicit Auction(AuctionOptions options = {}) : options_(options) {}

  double run(const std::vector<std::string> &bidders) {
    double best = options_.floor;
    std::list<std::future<double>> bids;
    for (const std::string &bidder : bidders) {
      if (options_.maxConcurrentBids != 0 && bids.size() >= options_.maxConcurrentBids)
        best = std::max(best, takeFirst(bids));
      bids.push_back(std::async(std::launch::async, requestBid, bidder));
    }
    while (!bids.empty())
      best = std::max(best, takeFirst(bids));
    return best;
  }

private:
  static double requestBid(const std::string &bidder) {
    witness::task();
    return static_cast<double>(bidder.size());
  }

  static double takeFirst(std::list<std::future<double>> &bids) {
    double value = bids.front().get();
    bids.pop_front();
    return value;
  }

  AuctionOptions options_;
};

int main(int argc, char **argv) {
  Auction auction;
  auction.run(std::vector<std::string>(witness::size(argc, argv), "dsp.example"));
  return witness::report();
}
