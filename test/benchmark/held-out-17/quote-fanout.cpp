// spawn: boost::thread
// loop: counted
// limiter: none
// waits: after the loop
// distance: member function
// differs: origin
// A: unbounded Y1 | origin: request field
// B: abstain-ok U2 | origin: virtual function of a driver
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct SubscribeRequest {
  std::string Instrument;
  std::uint32_t Venues = 0;
  bool Delayed = false;
};

class FeedDriver {
public:
  virtual ~FeedDriver() = default;
  virtual std::uint32_t venues(const std::string &Instrument) = 0;
  virtual bool snapshot(std::uint32_t Venue, const std::string &Instrument) = 0;
};

class QuoteService {
public:
  explicit QuoteService(std::unique_ptr<FeedDriver> Driver) : Driver(std::move(Driver)) {}

  bool subscribe(const SubscribeRequest &Request) {
    if (Request.Instrument.empty())
      return false;
#ifndef TWIN
    const std::uint32_t Venues = Request.Venues;
#else
    const std::uint32_t Venues = Driver->venues(Request.Instrument);
#endif
    std::vector<boost::thread> Snapshots;
    Snapshots.reserve(Venues);
    for (std::uint32_t Venue = 0; Venue < Venues; ++Venue)
      Snapshots.emplace_back([this, Venue, &Request] {
        if (Driver->snapshot(Venue, Request.Instrument))
          ++Books;
      });
    for (boost::thread &S : Snapshots)
      S.join();
    return Books > 0;
  }

private:
  std::unique_ptr<FeedDriver> Driver;
  std::atomic<unsigned> Books{0};
};

class LoopbackDriver final : public FeedDriver {
public:
  explicit LoopbackDriver(std::uint32_t Count) : Count(Count) {}
  std::uint32_t venues(const std::string &) override { return Count; }
  bool snapshot(std::uint32_t, const std::string &) override {
    witness::task();
    return true;
  }

private:
  std::uint32_t Count;
};

int main(int argc, char **argv) {
  const auto Venues = static_cast<std::uint32_t>(witness::size(argc, argv));
  QuoteService Service(std::make_unique<LoopbackDriver>(Venues));
  Service.subscribe({"ACME", Venues, false});
  return witness::report();
}
