// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: batch of futures
// waits: get
// distance: same function
// differs: what happens to a full batch
// A: unbounded Y5 | limiter: the full batch is put aside
// B: bounded N6 | limiter: the full batch is awaited
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

struct Hotel {
  std::string Code;
  std::string Market;
};

struct Rate {
  std::string Hotel;
  long Cents = 0;
};

class RateError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

class RateShopper {
public:
  explicit RateShopper(long Markup) : Markup(Markup) {}

  std::vector<Rate> shop(const std::vector<Hotel> &Hotels) {
    std::vector<Rate> Rates;
    std::vector<std::future<Rate>> Batch, Finished;
    Rates.reserve(Hotels.size());
    for (const Hotel &H : Hotels) {
      Batch.push_back(std::async(std::launch::async, [this, &H] { return ask(H); }));
      if (Batch.size() < BatchSize)
        continue;
#ifndef TWIN
      std::move(Batch.begin(), Batch.end(), std::back_inserter(Finished));
#else
      collect(Batch, Rates);
#endif
      Batch.clear();
    }
    collect(Finished, Rates);
    collect(Batch, Rates);
    return Rates;
  }

private:
  static constexpr std::size_t BatchSize = 12;

  Rate ask(const Hotel &H) const {
    witness::task();
    if (H.Code.empty())
      throw RateError("hotel without a code");
    return {H.Code, 8900 + Markup};
  }

  static void collect(std::vector<std::future<Rate>> &Futures, std::vector<Rate> &Rates) {
    for (auto &F : Futures) {
      try {
        Rates.push_back(F.get());
      } catch (const RateError &) {
        Rates.push_back({});
      }
    }
  }

  long Markup;
};

int main(int argc, char **argv) {
  std::vector<Hotel> Hotels(witness::size(argc, argv), {"BER-104", "DE"});
  RateShopper Shopper(350);
  if (Shopper.shop(Hotels).size() != Hotels.size())
    return 1;
  return witness::report();
}
