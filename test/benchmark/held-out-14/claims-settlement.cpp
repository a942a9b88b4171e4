// spawn: std::thread
// loop: nested range-for over a map of vectors
// origin: claims of a bordereau, by region
// waits: after the loop
// distance: member function
// differs: where the semaphore lives
// A: unbounded Y6 | limiter: a semaphore per claim
// B: bounded N4 | limiter: a semaphore of the office
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace insurance {

struct Claim {
  unsigned Number;
  double Reserve;
  double Paid = 0;
};

using Bordereau = std::map<std::string, std::vector<Claim>>;

class ClaimsOffice {
public:
  using Desk = std::counting_semaphore<64>;

  void settle(Bordereau &B) {
    for (auto &[Region, Claims] : B) {
      const double Share = excessShare(Region);
      for (Claim &C : Claims) {
        if (C.Paid >= C.Reserve)
          continue;
        auto D = deskFor(C);
        D->acquire();
        Adjusters.emplace_back([&C, Share, D] {
          adjust(C, Share);
          D->release();
        });
      }
    }
    for (auto &A : Adjusters)
      A.join();
    Adjusters.clear();
  }

private:
  static constexpr int Desks = 6;

  std::shared_ptr<Desk> deskFor(const Claim &C) {
#ifndef TWIN
    return std::make_shared<Desk>(C.Reserve > 100000 ? 1 : Desks);
#else
    return OfficeDesks;
#endif
  }

  static double excessShare(const std::string &Region) { return Region == "coast" ? 0.2 : 0.1; }

  static void adjust(Claim &C, double Share) {
    witness::task();
    C.Paid = C.Reserve * (1 - Share);
  }

  std::shared_ptr<Desk> OfficeDesks = std::make_shared<Desk>(Desks);
  std::vector<std::thread> Adjusters;
};

} // namespace insurance

int main(int argc, char **argv) {
  insurance::Bordereau B;
  const char *Regions[] = {"coast", "north", "alps"};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    B[Regions[I % 3]].push_back({unsigned(I), 1200.0 + I});
  insurance::ClaimsOffice().settle(B);
  return witness::report();
}
