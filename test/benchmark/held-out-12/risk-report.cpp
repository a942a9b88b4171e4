// spawn: std::packaged_task on std::thread
// loop: iterators
// origin: vector parameter
// limiter: deque of futures, get of the oldest when full
// waits: window
// distance: member function
// differs: what happens to the oldest
// A: bounded N5
// B: unbounded Y5 | limiter: deque of futures, the oldest dropped when full
// witness: runnable
#include "witness.h"
#include <cmath>
#include <deque>
#include <future>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

struct Position {
  std::string Book;
  double Notional;
  double Volatility;
};

struct ValueAtRisk {
  std::string Book;
  double Amount;
};

static ValueAtRisk simulate(const Position &P, double Confidence) {
  witness::task();
  return {P.Book, P.Notional * P.Volatility * std::sqrt(1 - Confidence)};
}

class RiskReport {
public:
  RiskReport(double Confidence, std::size_t Depth) : Confidence(Confidence), Depth(Depth) {}

  void add(const std::vector<Position> &Positions) {
    for (auto It = Positions.begin(); It != Positions.end(); ++It) {
      if (Running.size() == Depth)
        retire();
      start(*It);
    }
  }

  double total() {
    while (!Running.empty()) {
      Rows.push_back(Running.front().get());
      Running.pop_front();
    }
    return std::accumulate(Rows.begin(), Rows.end(), 0.0,
                           [](double Sum, const ValueAtRisk &V) { return Sum + V.Amount; });
  }

private:
  void start(const Position &P) {
    std::packaged_task<ValueAtRisk()> Job([&P, C = Confidence] { return simulate(P, C); });
    Running.push_back(Job.get_future());
    std::thread(std::move(Job)).detach();
  }

  void retire() {
#ifndef TWIN
    Rows.push_back(Running.front().get());
#endif
    Running.pop_front();
  }

  double Confidence;
  std::size_t Depth;
  std::deque<std::future<ValueAtRisk>> Running;
  std::vector<ValueAtRisk> Rows;
};

int main(int argc, char **argv) {
  std::vector<Position> Positions(witness::size(argc, argv), Position{"FX-Options", 1e6, 0.2});
  RiskReport Report(0.99, 10);
  Report.add(Positions);
  Report.total();
  return witness::report();
}
