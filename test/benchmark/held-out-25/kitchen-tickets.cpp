// spawn: std::async
// loop: std::transform
// origin: items of an order
// limiter: none
// waits: get of every future
// distance: lambda
// differs: launch policy
// A: unbounded Y1 | spawn: std::async with launch::async
// B: bounded N3 | spawn: std::async with launch::deferred
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <future>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace kitchen {

struct Item {
  std::string Dish;
  int Portions = 1;
  bool Vegan = false;
};

struct Order {
  std::string Courier;
  std::vector<Item> Items;
};

struct Plate {
  std::string Dish;
  std::chrono::minutes Took{0};
};

#ifndef TWIN
constexpr auto Policy = std::launch::async;
#else
constexpr auto Policy = std::launch::deferred;
#endif

class Line {
public:
  explicit Line(std::string Name) : Name(std::move(Name)) {}

  Plate cook(const Item &I) const {
    if (I.Portions <= 0)
      throw std::invalid_argument(Name + ": no portions of " + I.Dish);
    witness::task();
    return {I.Dish, std::chrono::minutes(4 * I.Portions)};
  }

private:
  std::string Name;
};

std::chrono::minutes serve(const Line &L, const Order &O) {
  std::vector<std::future<Plate>> Fires;
  Fires.reserve(O.Items.size());
  std::transform(O.Items.begin(), O.Items.end(), std::back_inserter(Fires),
                 [&L](const Item &I) { return std::async(Policy, &Line::cook, &L, std::cref(I)); });

  std::chrono::minutes Longest{0};
  for (auto &Fire : Fires) {
    try {
      Longest = std::max(Longest, Fire.get().Took);
    } catch (const std::invalid_argument &E) {
      fprintf(stderr, "courier %s: %s\n", O.Courier.c_str(), E.what());
    }
  }
  return Longest;
}

} // namespace kitchen

int main(int argc, char **argv) {
  kitchen::Order O{"Mehmet", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    O.Items.push_back({"bao " + std::to_string(I), 1 + static_cast<int>(I % 3), I % 2 == 0});
  kitchen::serve(kitchen::Line("wok"), O);
  return witness::report();
}
