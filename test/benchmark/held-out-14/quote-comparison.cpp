// spawn: std::async
// loop: range-for over a map
// origin: insurers that a request names
// limiter: none
// distance: same function
// differs: launch policy
// A: unbounded Y1 | waits: get in a second loop
// B: bounded N10 | waits: each runs in the get of the second loop
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace insurance {

struct Risk {
  int Age;
  std::string Postcode;
  double SumInsured;
};

struct QuoteRequest {
  Risk Insured;
  std::map<std::string, double> Insurers; // name and discount
};

struct Quote {
  std::string Insurer;
  double Premium;
};

#ifndef TWIN
constexpr auto Policy = std::launch::async;
#else
constexpr auto Policy = std::launch::deferred;
#endif

class QuoteEngine {
public:
  explicit QuoteEngine(double BaseRate) : Rate(BaseRate) {}

  std::vector<Quote> compare(const QuoteRequest &Request) const {
    std::vector<std::future<Quote>> Pending;
    Pending.reserve(Request.Insurers.size());
    for (const auto &[Insurer, Discount] : Request.Insurers) {
      if (Discount >= 1.0)
        continue;
      Pending.push_back(std::async(Policy, [this, &Request, &Insurer, Discount] {
        return ask(Insurer, Request.Insured, Discount);
      }));
    }
    std::vector<Quote> Quotes;
    for (auto &P : Pending) {
      try {
        Quotes.push_back(P.get());
      } catch (const std::runtime_error &) {
        continue; // an insurer that declines
      }
    }
    return Quotes;
  }

private:
  Quote ask(const std::string &Insurer, const Risk &R, double Discount) const {
    witness::task();
    if (R.Age < 18)
      throw std::runtime_error(Insurer + " declines");
    return {Insurer, R.SumInsured * Rate * (1 - Discount)};
  }

  double Rate;
};

} // namespace insurance

int main(int argc, char **argv) {
  insurance::QuoteRequest Request{{44, "8001", 250000}, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Insurers["insurer-" + std::to_string(I)] = 0.1;
  insurance::QuoteEngine(0.004).compare(Request);
  return witness::report();
}
