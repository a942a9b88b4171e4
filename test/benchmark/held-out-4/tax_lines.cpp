// spawn: std::async
// loop: std::transform
// origin: vector field of a parameter
// limiter: none
// waits: get after the loop
// distance: lambda
// differs: the launch policy
// A: unbounded Y1
// B: bounded N10
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

struct InvoiceLine {
  std::string article;
  long cents = 0;
};

struct Invoice {
  std::string country;
  std::vector<InvoiceLine> lines;
};

class TaxTable {
public:
  long taxOf(const InvoiceLine &line, const std::string &country) const {
    witness::task();
    return country == "DE" ? line.cents * 19 / 100 : 0;
  }
};

#ifdef TWIN
constexpr auto kPolicy = std::launch::deferred;
#else
constexpr auto kPolicy = std::launch::async;
#endif

long totalTax(const TaxTable &table, const Invoice &invoice) {
  std::vector<std::future<long>> taxes;
  taxes.reserve(invoice.lines.size());
  std::transform(invoice.lines.begin(), invoice.lines.end(), std::back_inserter(taxes),
                 [&](const InvoiceLine &line) {
                   return std::async(kPolicy, &TaxTable::taxOf, &table, std::cref(line), std::cref(invoice.country));
                 });
  return std::accumulate(taxes.begin(), taxes.end(), 0L,
                         [](long sum, std::future<long> &tax) { return sum + tax.get(); });
}

int main(int argc, char **argv) {
  Invoice invoice{"DE", std::vector<InvoiceLine>(witness::size(argc, argv), InvoiceLine{"4711", 100})};
  if (totalTax(TaxTable(), invoice) != 19 * static_cast<long>(invoice.lines.size()))
    return 1;
  return witness::report();
}
