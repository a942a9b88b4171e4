// spawn: std::async
// loop: range-for over a map of vectors
// origin: map filled from a request
// waits: futures
// distance: member function
// differs: whether the oldest future is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for the oldest of 8
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Vehicle {
  std::string Plate;
  double DailyRate;
};

struct Quote {
  std::string Branch, Plate;
  double Total;
};

class Quoter {
public:
  explicit Quoter(int Days) : Days(Days) {}

  std::vector<Quote> quoteAll(const std::map<std::string, std::vector<Vehicle>> &Fleet) {
    for (const auto &[Branch, Vehicles] : Fleet)
      for (const Vehicle &V : Vehicles)
        ask(Branch, V);
    while (!Open.empty())
      collect();
    return std::move(Done);
  }

private:
  static Quote price(std::string Branch, Vehicle V, int Days) {
    witness::task();
    double Discount = Days >= 7 ? 0.85 : 1.0;
    return {std::move(Branch), V.Plate, V.DailyRate * Days * Discount};
  }

  void ask(const std::string &Branch, const Vehicle &V) {
#ifdef TWIN
    if (Open.size() >= Window)
      collect();
#endif
    Open.push_back(std::async(std::launch::async, price, Branch, V, Days));
  }

  void collect() {
    Done.push_back(Open.front().get());
    Open.pop_front();
  }

  static constexpr std::size_t Window = 8;
  int Days;
  std::deque<std::future<Quote>> Open;
  std::vector<Quote> Done;
};

int main(int argc, char **argv) {
  std::map<std::string, std::vector<Vehicle>> Fleet;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Fleet[I % 2 ? "Airport" : "Station"].push_back({"B-RC " + std::to_string(I), 39.9});
  Quoter(5).quoteAll(Fleet);
  return witness::report();
}
