// spawn: std::async
// loop: std::transform
// origin: bidders matching an impression
// waits: get after the loop
// distance: lambda
// differs: what is done with the vector
// A: unbounded Y7 | limiter: reserve
// B: bounded N11 | limiter: resize to the smaller of size and limit
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <string>
#include <vector>

namespace rtb {

struct Bidder {
  std::string Seat;
  double Weight = 1;
};

struct Bid {
  std::string Seat;
  double Cpm = 0;
};

struct Impression {
  std::string Placement;
  std::vector<Bidder> Candidates;
  double Floor = 0.1;
};

class BidCollector {
public:
  explicit BidCollector(std::size_t Invitations) : Invitations(Invitations) {}

  Bid collect(const Impression &I) const {
    auto Invited = shortlist(I.Candidates);
    std::vector<std::future<Bid>> Pending;
    std::transform(Invited.begin(), Invited.end(), std::back_inserter(Pending), [&](const Bidder &B) {
      return std::async(std::launch::async, [&B, &I] { return invite(B, I); });
    });
    Bid Best;
    for (auto &P : Pending) {
      Bid B = P.get();
      if (B.Cpm >= I.Floor && B.Cpm > Best.Cpm)
        Best = std::move(B);
    }
    return Best;
  }

private:
  std::vector<Bidder> shortlist(std::vector<Bidder> Candidates) const {
    std::sort(Candidates.begin(), Candidates.end(),
              [](const Bidder &A, const Bidder &B) { return A.Weight > B.Weight; });
#ifndef TWIN
    Candidates.reserve(std::min(Candidates.size(), Invitations));
#else
    Candidates.resize(std::min(Candidates.size(), Invitations));
#endif
    return Candidates;
  }

  static Bid invite(const Bidder &B, const Impression &I) {
    witness::task();
    return {B.Seat, I.Floor * B.Weight};
  }

  std::size_t Invitations;
};

} // namespace rtb

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  rtb::Impression I{"news/top", {}, 0.2};
  for (std::size_t S = 0; S < N; ++S)
    I.Candidates.push_back({"seat-" + std::to_string(S), 1.0 + static_cast<double>(S % 7)});
  rtb::BidCollector Collector(24);
  Collector.collect(I);
  return witness::report();
}
