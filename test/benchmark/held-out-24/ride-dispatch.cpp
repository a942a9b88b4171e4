// spawn: std::async
// loop: range-for
// origin: result of a search in a map index
// waits: futures after the loop
// distance: member function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the nearest few are kept by partial_sort and resize
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <future>
#include <optional>
#include <vector>

struct GeoPoint {
  double Lat = 0, Lon = 0;
};

struct Driver {
  std::uint64_t Id;
  GeoPoint Where;
};

struct Offer {
  std::uint64_t Driver;
  bool Accepted;
};

class DriverIndex {
public:
  void update(std::uint64_t Id, GeoPoint P) { Known.push_back({Id, P}); }
  std::vector<Driver> within(GeoPoint C, double Degrees) const {
    std::vector<Driver> Found;
    std::copy_if(Known.begin(), Known.end(), std::back_inserter(Found), [&](const Driver &D) {
      return std::abs(D.Where.Lat - C.Lat) <= Degrees && std::abs(D.Where.Lon - C.Lon) <= Degrees;
    });
    return Found;
  }

private:
  std::vector<Driver> Known;
};

class Dispatcher {
public:
  explicit Dispatcher(const DriverIndex &Index) : Index(Index) {}

  std::optional<std::uint64_t> dispatch(GeoPoint Rider, double Radius) {
    auto Candidates = Index.within(Rider, Radius);
    if (Candidates.empty())
      return std::nullopt;
#ifdef TWIN
    auto Keep = std::min<std::size_t>(Candidates.size(), Nearest);
    std::partial_sort(Candidates.begin(), Candidates.begin() + static_cast<std::ptrdiff_t>(Keep), Candidates.end(),
                      [&](const Driver &A, const Driver &B) { return distance(A.Where, Rider) < distance(B.Where, Rider); });
    Candidates.resize(Keep);
#endif
    std::vector<std::future<Offer>> Offers;
    Offers.reserve(Candidates.size());
    for (const Driver &D : Candidates)
      Offers.push_back(std::async(std::launch::async, &Dispatcher::offer, this, D));
    std::optional<std::uint64_t> Winner;
    for (auto &F : Offers)
      if (Offer O = F.get(); O.Accepted && !Winner)
        Winner = O.Driver;
    return Winner;
  }

private:
  static constexpr std::size_t Nearest = 8;

  static double distance(GeoPoint A, GeoPoint B) { return std::hypot(A.Lat - B.Lat, A.Lon - B.Lon); }

  Offer offer(Driver D) {
    witness::task();
    return {D.Id, D.Id % 3 == 0};
  }

  const DriverIndex &Index;
};

int main(int argc, char **argv) {
  DriverIndex Index;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Index.update(I, {52.5 + static_cast<double>(I) * 1e-6, 13.4});
  Dispatcher(Index).dispatch({52.5, 13.4}, 0.1);
  return witness::report();
}
