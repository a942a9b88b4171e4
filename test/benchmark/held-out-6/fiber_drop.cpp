// trap: T3
// spawn: boost::fibers::async
// loop: range-for
// origin: parameter
// waits: A: nobody; B: get in the iteration
// distance: same function
// differs: whether the future is asked
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: get in the iteration
// witness: runnable
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace fibers = boost::fibers;

static std::size_t quote(const std::string &ticker) {
  witness::Task alive;
  boost::this_fiber::sleep_for(std::chrono::milliseconds(ticker.empty() ? 1 : 6));
  return ticker.size();
}

struct Board {
  std::size_t letters = 0;

  void update(const std::vector<std::string> &tickers) {
    for (const std::string &t : tickers) {
      auto price = fibers::async([t] { return quote(t); });
#ifdef TWIN
      letters += price.get();
#else
      letters += price.valid();
#endif
    }
  }
};

int main(int argc, char **argv) {
  std::vector<std::string> tickers(witness::size(argc, argv), "XYZ");
  Board b;
  b.update(tickers);
  boost::this_fiber::sleep_for(std::chrono::milliseconds(80));
  return b.letters ? witness::report() : 1;
}
