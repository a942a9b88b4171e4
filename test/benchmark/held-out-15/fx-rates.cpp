// spawn: std::async
// loop: range-for over a set
// origin: currencies
// waits: get after the loop
// distance: member function
// limiter: none
// differs: which currencies are asked for
// A: unbounded Y1 | origin: those of the ledger that is passed
// B: bounded N1 | origin: a constant array
// witness: runnable
#include "witness.h"
#include <array>
#include <cmath>
#include <future>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ledger {

struct Posting {
  std::string Account;
  std::string Currency;
  double Amount = 0;
};

constexpr std::array<std::string_view, 6> Majors = {"USD", "EUR", "JPY", "GBP", "CHF", "AUD"};

class RateSource {
public:
  explicit RateSource(std::string Base) : Base(std::move(Base)) {}

  double rate(const std::string &Currency) const {
    witness::task();
    if (Currency == Base)
      return 1;
    return 1 + 0.01 * static_cast<double>(Currency.back() - 'A');
  }

private:
  std::string Base;
};

class Revaluer {
public:
  explicit Revaluer(const RateSource &Source) : Source(Source) {}

  double value(const std::vector<Posting> &Postings) const {
    std::map<std::string, double> Rates = fetch(currencies(Postings));
    double Sum = 0;
    for (const Posting &P : Postings)
      if (auto It = Rates.find(P.Currency); It != Rates.end())
        Sum += P.Amount * It->second;
    return std::round(Sum * 100) / 100;
  }

private:
  static std::set<std::string> currencies(const std::vector<Posting> &Postings) {
    std::set<std::string> Wanted;
#ifdef TWIN
    (void)Postings;
    for (std::string_view Major : Majors)
      Wanted.emplace(Major);
#else
    for (const Posting &P : Postings)
      Wanted.insert(P.Currency);
#endif
    return Wanted;
  }

  std::map<std::string, double> fetch(const std::set<std::string> &Wanted) const {
    std::vector<std::pair<std::string, std::future<double>>> Asked;
    for (const std::string &Currency : Wanted)
      Asked.emplace_back(Currency, std::async(std::launch::async, &RateSource::rate, &Source, Currency));
    std::map<std::string, double> Rates;
    for (auto &[Currency, Rate] : Asked)
      Rates[Currency] = Rate.get();
    return Rates;
  }

  const RateSource &Source;
};

} // namespace ledger

int main(int argc, char **argv) {
  std::vector<ledger::Posting> Postings;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Postings.push_back({"4000", "TOKEN" + std::to_string(I), 10.0});
  ledger::RateSource Source("EUR");
  ledger::Revaluer(Source).value(Postings);
  return witness::report();
}
