// spawn: std::async
// loop: range-for
// origin: request field
// waits: futures, oldest first
// distance: same function
// differs: what is done when many are in flight
// A: bounded N5 | limiter: window of 16 futures
// B: unbounded Y7 | limiter: assertion, in a release build
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <deque>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace booking {

struct Fare {
  std::string Carrier;
  long Cents = 0;
};

struct SearchRequest {
  std::string From, To;
  std::vector<std::string> Carriers;
};

class FareSearch {
public:
  std::optional<Fare> cheapest(const SearchRequest &Request) {
    std::deque<std::future<Fare>> InFlight;
    for (const auto &Carrier : Request.Carriers) {
#ifndef TWIN
      while (InFlight.size() >= MaxInFlight) {
        offer(InFlight.front().get());
        InFlight.pop_front();
      }
#else
      assert(InFlight.size() < MaxInFlight && "too many carriers in one search");
#endif
      InFlight.push_back(std::async(std::launch::async, [&Request, Carrier] { return query(Request, Carrier); }));
    }
    for (auto &F : InFlight)
      offer(F.get());
    return Best;
  }

private:
  static constexpr std::size_t MaxInFlight = 16;

  static Fare query(const SearchRequest &Request, const std::string &Carrier) {
    witness::task();
    return {Carrier, static_cast<long>(100 * (Request.From.size() + Carrier.size()))};
  }

  void offer(Fare F) {
    if (!Best || F.Cents < Best->Cents)
      Best = std::move(F);
  }

  std::optional<Fare> Best;
};

} // namespace booking

int main(int argc, char **argv) {
  booking::SearchRequest Request{"ZRH", "NRT", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Carriers.push_back("C" + std::to_string(I));
  booking::FareSearch Search;
  Search.cheapest(Request);
  return witness::report();
}
