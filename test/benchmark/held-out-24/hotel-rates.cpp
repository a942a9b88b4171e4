// loop: std::transform
// origin: request field
// limiter: none
// waits: futures after the algorithm
// distance: lambda
// differs: spawn
// A: bounded N3 | spawn: std::async deferred
// B: unbounded Y1 | spawn: std::async
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

struct StayQuery {
  std::vector<std::string> HotelIds;
  std::string CheckIn;
  int Nights = 1;
};

struct Rate {
  std::string Hotel;
  long Cents = 0;
};

class SupplierClient {
public:
  explicit SupplierClient(long Base) : Base(Base) {}
  Rate quote(const std::string &Hotel, int Nights) const {
    witness::task();
    if (Hotel.empty())
      throw std::invalid_argument("hotel");
    return {Hotel, Base * Nights};
  }

private:
  long Base;
};

class RateService {
public:
  explicit RateService(SupplierClient Supplier) : Supplier(Supplier) {}

  std::vector<Rate> quoteAll(const StayQuery &Query) const {
#ifndef TWIN
    constexpr auto Policy = std::launch::deferred;
#else
    constexpr auto Policy = std::launch::async;
#endif
    std::vector<std::future<Rate>> Pending;
    std::transform(Query.HotelIds.begin(), Query.HotelIds.end(), std::back_inserter(Pending),
                   [&](const std::string &Id) {
                     return std::async(Policy, [this, &Id, &Query] { return Supplier.quote(Id, Query.Nights); });
                   });
    std::vector<Rate> Rates;
    for (auto &P : Pending) {
      try {
        Rates.push_back(P.get());
      } catch (const std::exception &E) {
        std::fprintf(stderr, "no rate: %s\n", E.what());
      }
    }
    std::sort(Rates.begin(), Rates.end(), [](const Rate &A, const Rate &B) { return A.Cents < B.Cents; });
    return Rates;
  }

private:
  SupplierClient Supplier;
};

int main(int argc, char **argv) {
  StayQuery Query{{}, "2026-12-01", 2};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Query.HotelIds.push_back("H" + std::to_string(I));
  RateService(SupplierClient(9900)).quoteAll(Query);
  return witness::report();
}
