// spawn: std::thread of a std::packaged_task
// loop: for with a reader
// origin: lines of a clearing file
// waits: futures
// distance: helper function
// differs: what the window waits for
// A: unbounded Y4 | limiter: asks whether the oldest is ready and goes on if not
// B: bounded N5 | limiter: waits for the oldest
// witness: runnable
#include "witness.h"
#include <chrono>
#include <deque>
#include <future>
#include <istream>
#include <sstream>
#include <string>
#include <thread>

struct Trade {
  std::string id, counterparty;
  double amount = 0;
};

std::istream &operator>>(std::istream &in, Trade &trade) {
  return in >> trade.id >> trade.counterparty >> trade.amount;
}

class Settlement {
public:
  double run(std::istream &clearing) {
    using namespace std::chrono_literals;
    for (Trade trade; clearing >> trade;) {
      if (inFlight_.size() >= kWindow) {
#ifndef TWIN
        if (inFlight_.front().wait_for(0s) == std::future_status::ready)
#endif
          retire();
      }
      inFlight_.push_back(dispatch(trade));
    }
    while (!inFlight_.empty())
      retire();
    return total_;
  }

private:
  static constexpr std::size_t kWindow = 10;

  static double settle(const Trade &trade) {
    witness::task();
    return trade.amount;
  }

  std::future<double> dispatch(const Trade &trade) {
    std::packaged_task<double(Trade)> task(settle);
    auto result = task.get_future();
    std::thread(std::move(task), trade).detach();
    return result;
  }

  void retire() {
    total_ += inFlight_.front().get();
    inFlight_.pop_front();
  }

  std::deque<std::future<double>> inFlight_;
  double total_ = 0;
};

int main(int argc, char **argv) {
  std::ostringstream file;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    file << "T" << i << " BANK" << i % 7 << " " << 100.0 + i << "\n";
  std::istringstream clearing(file.str());
  Settlement().run(clearing);
  return witness::report();
}
