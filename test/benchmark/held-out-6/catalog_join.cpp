// trap: T13 D5
// spawn: std::async
// loop: range-for
// origin: parameter
// waits: windows of 8
// distance: template helper
// differs: whether the window gets started futures or functions
// A: unbounded Y5 | limiter: window over futures that run already
// B: bounded N5 | limiter: window starts what it waits for
// witness: runnable
#include "witness.h"
#include <functional>
#include <future>
#include <vector>

template <class Range, class Start> long windowed(Range &items, std::size_t width, Start start) {
  long sum = 0;
  std::vector<std::future<long>> inflight;
  for (auto &item : items) {
    if (inflight.size() == width) {
      for (auto &f : inflight)
        sum += f.get();
      inflight.clear();
    }
    inflight.push_back(start(item));
  }
  for (auto &f : inflight)
    sum += f.get();
  return sum;
}

static long price(long sku) {
  witness::task();
  return sku % 97;
}

static std::future<long> begin(long sku) { return std::async(std::launch::async, price, sku); }

long basketTotal(const std::vector<long> &skus) {
#ifdef TWIN
  return windowed(skus, 8, begin);
#else
  std::vector<std::future<long>> quotes;
  for (long sku : skus)
    quotes.push_back(begin(sku));
  return windowed(quotes, 8, [](std::future<long> &f) { return std::move(f); });
#endif
}

int main(int argc, char **argv) {
  std::vector<long> basket(witness::size(argc, argv), 4711);
  if (basketTotal(basket) < 0)
    return 2;
  return witness::report();
}
