// spawn: std::async
// loop: range-for
// origin: request field
// limiter: none
// waits: after the loop
// distance: member function
// differs: where the result is taken
// A: bounded N3 | waits: each iteration
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace pricing {

struct Quote {
  std::string Symbol;
  double Bid = 0, Ask = 0;
  double mid() const { return (Bid + Ask) / 2; }
};

struct QuoteRequest {
  std::string Account;
  std::vector<std::string> Symbols;
};

class Venue {
public:
  explicit Venue(std::string Name) : Name(std::move(Name)) {}
  Quote quote(const std::string &Symbol) const {
    witness::task();
    if (Symbol.empty())
      throw std::invalid_argument(Name + ": empty symbol");
    return {Symbol, 99.5, 100.5};
  }

private:
  std::string Name;
};

class Aggregator {
public:
  explicit Aggregator(const Venue &Source) : Source(Source) {}

  std::map<std::string, double> mids(const QuoteRequest &Request) {
    std::map<std::string, double> Result;
    std::vector<std::future<Quote>> Pending;
    for (const auto &Symbol : Request.Symbols) {
      auto Answer = std::async(std::launch::async, [this, &Symbol] { return Source.quote(Symbol); });
#ifndef TWIN
      take(Result, Answer);
#else
      Pending.push_back(std::move(Answer));
#endif
    }
    for (auto &Answer : Pending)
      take(Result, Answer);
    return Result;
  }

  unsigned failures() const { return Failures; }

private:
  void take(std::map<std::string, double> &Result, std::future<Quote> &Answer) {
    try {
      Quote Q = Answer.get();
      Result[Q.Symbol] = Q.mid();
    } catch (const std::exception &) {
      ++Failures;
    }
  }

  const Venue &Source;
  unsigned Failures = 0;
};

} // namespace pricing

int main(int argc, char **argv) {
  pricing::QuoteRequest Request{"A-1", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Symbols.push_back("SYM" + std::to_string(I));
  pricing::Venue Venue("XETR");
  pricing::Aggregator(Venue).mids(Request);
  return witness::report();
}
