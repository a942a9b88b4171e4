// spawn: std::async
// loop: iterator over a vector parameter
// origin: vector parameter
// waits: get
// distance: same function
// differs: a check of the number of futures
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: gets the oldest future when twelve are open
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <vector>

namespace trading {

struct Instrument {
  std::string isin;
  double quantity = 0;
};

static double quote(const Instrument &instrument) {
  witness::task();
  return instrument.quantity * 101.5;
}

double valueOf(const std::vector<Instrument> &basket) {
  double total = 0;
  std::deque<std::future<double>> open;
  auto drainOne = [&] {
    total += open.front().get();
    open.pop_front();
  };

  for (auto it = basket.begin(); it != basket.end(); ++it) {
#ifdef TWIN
    if (open.size() == 12)
      drainOne();
#endif
    open.push_back(std::async(std::launch::async, quote, std::cref(*it)));
  }
  while (!open.empty())
    drainOne();
  return total;
}

} // namespace trading

int main(int argc, char **argv) {
  std::vector<trading::Instrument> basket(witness::size(argc, argv));
  for (auto &instrument : basket)
    instrument = {"DE0001102345", 2};
  if (trading::valueOf(basket) != 203.0 * basket.size())
    return 1;
  return witness::report();
}
