// spawn: std::async
// loop: range-for
// origin: request field
// limiter: launch policy
// waits: after the loop
// distance: member function
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred, runs in the caller
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <optional>
#include <string>
#include <vector>

struct Risk {
  std::string Postcode;
  int BuildYear = 1990;
};

struct QuoteRequest {
  Risk Subject;
  std::vector<std::string> Insurers;
};

struct Quote {
  std::string Insurer;
  double Premium = 0;
};

class Broker {
public:
  std::optional<Quote> cheapest(const QuoteRequest &Request) {
    std::vector<std::future<Quote>> Answers;
    Answers.reserve(Request.Insurers.size());
    for (const auto &Insurer : Request.Insurers)
      Answers.push_back(std::async(Policy, [this, &Request, &Insurer] { return ask(Insurer, Request.Subject); }));
    std::optional<Quote> Best;
    for (auto &Answer : Answers) {
      Quote Q = Answer.get();
      if (!Best || Q.Premium < Best->Premium)
        Best = std::move(Q);
    }
    return Best;
  }

private:
#ifndef TWIN
  static constexpr auto Policy = std::launch::async;
#else
  static constexpr auto Policy = std::launch::deferred;
#endif

  Quote ask(const std::string &Insurer, const Risk &Subject) const {
    witness::task();
    double Age = std::max(0, 2026 - Subject.BuildYear);
    return {Insurer, BaseRate + Age * 1.5};
  }

  double BaseRate = 120.0;
};

int main(int argc, char **argv) {
  QuoteRequest Request;
  Request.Subject = {"8004", 1968};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Insurers.push_back("insurer-" + std::to_string(I));
  Broker B;
  if (!B.cheapest(Request))
    return 1;
  return witness::report();
}
