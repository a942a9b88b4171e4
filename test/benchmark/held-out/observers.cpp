// spawn: std::async
// loop: range-for
// origin: message field or registered listeners
// waits: destructor of the futures
// distance: member function
// differs: what is walked
// A: unbounded Y1 | limiter: none | origin: message field
// B: abstain-ok U1 | limiter: none | origin: listeners that the program registers
// witness: runnable
#include "witness.h"
#include <functional>
#include <future>
#include <string>
#include <vector>

struct PriceUpdate {
  std::string venue;
  std::vector<double> ticks;
};

class MarketFeed {
  std::vector<std::function<void(double)>> listeners_;

public:
  void subscribe(std::function<void(double)> listener) { listeners_.push_back(std::move(listener)); }

  void on_update(const PriceUpdate &update) {
    std::vector<std::future<void>> done;
#ifndef TWIN
    for (double tick : update.ticks)
      done.push_back(std::async(std::launch::async, listeners_.front(), tick));
#else
    for (auto &listener : listeners_)
      done.push_back(std::async(std::launch::async, listener, update.ticks.back()));
#endif
  }
};

int main(int argc, char **argv) {
  MarketFeed feed;
  feed.subscribe([](double) { witness::task(); });
  feed.subscribe([](double) { witness::task(); });
  feed.on_update({"XETRA", std::vector<double>(witness::size(argc, argv), 1.0)});
  return witness::report();
}
