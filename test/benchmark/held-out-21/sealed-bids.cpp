// spawn: std::jthread
// loop: range-for
// origin: vector in a request
// waits: end of the scope
// distance: member function
// limiter: std::counting_semaphore
// differs: where the number of permits comes from
// A: unbounded Y3 | limiter: permits of the request
// B: bounded N4 | limiter: permits of a constant
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct SealedBid {
  std::string Bidder;
  long Cents = 0;
};

struct OpeningRequest {
  std::string Lot;
  int Clerks = 0;
  std::vector<SealedBid> Bids;
};

class BidOpening {
public:
  explicit BidOpening(const OpeningRequest &Request)
      : Lot(Request.Lot), Desks(clerksFor(Request)) {}

  long open(const std::vector<SealedBid> &Bids) {
    {
      std::vector<std::jthread> Clerks;
      for (const SealedBid &Bid : Bids) {
        Desks.acquire();
        Clerks.emplace_back([this, &Bid] {
          verify(Bid);
          Desks.release();
        });
      }
    }
    long Best = 0;
    for (const auto &[Bidder, Cents] : Verified)
      Best = std::max(Best, Cents);
    return Best;
  }

private:
  static constexpr int ClerksOnDuty = 10;

  static int clerksFor(const OpeningRequest &Request) {
#ifdef TWIN
    (void)Request;
    return ClerksOnDuty;
#else
    return Request.Clerks > 0 ? Request.Clerks : ClerksOnDuty;
#endif
  }

  void verify(const SealedBid &Bid) {
    witness::task();
    std::lock_guard Guard(Lock);
    Verified[Bid.Bidder] = Bid.Cents;
  }

  std::string Lot;
  std::counting_semaphore<> Desks;
  std::mutex Lock;
  std::map<std::string, long> Verified;
};

int main(int argc, char **argv) {
  OpeningRequest Request{"Lot 118"};
  std::size_t N = witness::size(argc, argv);
  Request.Clerks = static_cast<int>(N);
  for (std::size_t I = 0; I < N; ++I)
    Request.Bids.push_back({"paddle " + std::to_string(I), static_cast<long>(I)});
  BidOpening(Request).open(Request.Bids);
  return witness::report();
}
