// spawn: boost::asio::post
// loop: range-for over a vector of structs
// origin: bid request
// waits: thread_pool::join
// distance: member function
// differs: limiter
// A: unbounded Y3 | limiter: a pool with one thread per impression
// B: bounded N2 | limiter: a pool with one thread per processor
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;

struct Impression {
  std::string Slot;
  double Floor = 0;
};

struct BidRequest {
  std::string Id;
  std::vector<Impression> Impressions;
};

class Auction {
public:
  explicit Auction(const BidRequest &Request) : Request(Request) {}

  double run() {
#ifndef TWIN
    asio::thread_pool Bidders(Request.Impressions.size());
#else
    asio::thread_pool Bidders(std::max(1u, std::thread::hardware_concurrency()));
#endif
    for (const Impression &Imp : Request.Impressions)
      asio::post(Bidders, [this, &Imp] { settle(Imp); });
    Bidders.join();
    return static_cast<double>(Micros.load()) / 1e6;
  }

private:
  void settle(const Impression &Imp) {
    witness::task();
    double Price = std::max(Imp.Floor, 0.25);
    Micros += static_cast<long>(Price * 1e6);
  }

  const BidRequest &Request;
  std::atomic<long> Micros{0};
};

class Exchange {
public:
  bool handle(const BidRequest &Request) {
    if (Request.Id.empty() || Request.Impressions.empty())
      return false;
    Revenue += Auction(Request).run();
    return true;
  }
  double revenue() const { return Revenue; }

private:
  double Revenue = 0;
};

int main(int argc, char **argv) {
  BidRequest Request{"req-1", std::vector<Impression>(witness::size(argc, argv))};
  Exchange().handle(Request);
  return witness::report();
}
