// spawn: boost::asio::post
// loop: range-for over a map
// origin: map parameter
// waits: thread_pool::join
// distance: lambda
// differs: size of the pool
// A: bounded N8 | limiter: pool of fixed size
// B: unbounded Y3 | limiter: pool with a thread for each claim
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <unordered_map>

enum class Decision { Open, Approved, Denied, Referred };

struct Claim {
  std::string PolicyNumber;
  long AmountCents = 0;
  bool InNetwork = true;
  Decision Outcome = Decision::Open;
};

using ClaimFile = std::unordered_map<long, Claim>;

class Adjudicator {
public:
  explicit Adjudicator(long ReferralLimit) : ReferralLimit(ReferralLimit) {}

  struct Summary {
    int Approved = 0;
    int Referred = 0;
  };

  Summary run(ClaimFile &Claims) {
    std::atomic<int> Approved{0}, Referred{0};
#ifndef TWIN
    boost::asio::thread_pool Pool(ReviewThreads);
#else
    boost::asio::thread_pool Pool(Claims.size());
#endif
    for (auto &[Number, C] : Claims) {
      boost::asio::post(Pool, [&C = C, &Approved, &Referred, this] {
        witness::task();
        C.Outcome = decide(C);
        if (C.Outcome == Decision::Approved)
          ++Approved;
        else if (C.Outcome == Decision::Referred)
          ++Referred;
      });
    }
    Pool.join();
    return {Approved, Referred};
  }

private:
  static constexpr std::size_t ReviewThreads = 6;

  Decision decide(const Claim &C) const {
    if (C.AmountCents > ReferralLimit)
      return Decision::Referred;
    return C.InNetwork ? Decision::Approved : Decision::Denied;
  }

  long ReferralLimit;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  ClaimFile Claims;
  for (std::size_t I = 0; I < N; ++I)
    Claims.emplace(long(I), Claim{"P-" + std::to_string(I), long(I) * 950, I % 4 != 0});
  Adjudicator(500000).run(Claims);
  return witness::report();
}
