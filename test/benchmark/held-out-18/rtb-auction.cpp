// spawn: std::async
// loop: range-for
// origin: request field
// waits: futures
// distance: same function
// differs: limiter
// A: bounded N6 | limiter: collects all answers at every sixteenth
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace rtb {

struct Impression {
  std::string Id;
  double Floor = 0;
};

struct BidRequest {
  std::string AuctionId;
  std::vector<Impression> Imp;
};

struct Bid {
  std::string ImpressionId;
  double Price = 0;
};

class Auctioneer {
public:
  explicit Auctioneer(double Margin) : Margin(Margin) {}

  std::vector<Bid> run(const BidRequest &Request) {
    std::vector<Bid> Won;
    std::vector<std::future<std::optional<Bid>>> Answers;
    for (const Impression &I : Request.Imp) {
      Answers.push_back(std::async(std::launch::async, [this, &I] { return price(I); }));
#ifndef TWIN
      if (Answers.size() == 16)
        settle(Answers, Won);
#endif
    }
    settle(Answers, Won);
    std::ranges::sort(Won, std::greater<>{}, &Bid::Price);
    return Won;
  }

private:
  std::optional<Bid> price(const Impression &I) const {
    witness::task();
    double Price = I.Floor * (1 + Margin);
    if (Price <= 0)
      return std::nullopt;
    return Bid{I.Id, Price};
  }

  static void settle(std::vector<std::future<std::optional<Bid>>> &Answers, std::vector<Bid> &Won) {
    for (auto &A : Answers)
      if (auto B = A.get())
        Won.push_back(std::move(*B));
    Answers.clear();
  }

  double Margin;
};

} // namespace rtb

int main(int argc, char **argv) {
  rtb::BidRequest Request{"a-77", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Imp.push_back({"imp" + std::to_string(I), 0.1});
  if (rtb::Auctioneer(0.2).run(Request).size() != Request.Imp.size())
    return 1;
  return witness::report();
}
