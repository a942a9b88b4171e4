// spawn: std::thread
// loop: range-for
// origin: map parameter
// waits: after the loop
// distance: class
// differs: scope of the limiter
// A: unbounded Y6 | limiter: a new semaphore for each key
// B: bounded N4 | limiter: one semaphore for all keys
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

using Samples = std::vector<double>;

struct Window {
  std::int64_t Start = 0;
  std::unordered_map<std::string, Samples> ByKey;
};

class Aggregator {
public:
  void close(Window &W) {
    std::vector<std::thread> Running;
    for (auto &[Key, Values] : W.ByKey) {
      auto Slots = slotsFor(Key);
      Slots->acquire();
      Running.emplace_back([Slots, &Values = Values] {
        reduce(Values);
        Slots->release();
      });
    }
    for (auto &T : Running)
      T.join();
  }

private:
  using Permits = std::counting_semaphore<32>;

  std::shared_ptr<Permits> slotsFor(const std::string &Key) {
#ifndef TWIN
    auto &Slots = PerKey[Key];
    if (!Slots)
      Slots = std::make_shared<Permits>(8);
    return Slots;
#else
    if (!Shared)
      Shared = std::make_shared<Permits>(8);
    return Shared;
#endif
  }

  static void reduce(Samples &Values) {
    witness::task();
    double Sum = 0;
    for (double V : Values)
      Sum += V;
    Values.assign(1, Sum);
  }

  std::unordered_map<std::string, std::shared_ptr<Permits>> PerKey;
  std::shared_ptr<Permits> Shared;
};

int main(int argc, char **argv) {
  Window W;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    W.ByKey["device-" + std::to_string(I)] = {1.5, 2.5, 4.0};
  Aggregator().close(W);
  return witness::report();
}
