// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: member function
// differs: which semaphore
// A: unbounded Y6 | limiter: a semaphore for each key of the input
// B: bounded N4 | limiter: one semaphore for all
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Delivery {
  std::string recipient;
  std::string body;
};

class Outbox {
  using Limit = std::counting_semaphore<>;

 public:
  void Flush(const std::vector<Delivery>& deliveries) {
    for (const Delivery& delivery : deliveries) {
      Limit* limit = LimitFor(delivery.recipient);
      limit->acquire();
      std::thread([delivery, limit] {
        Deliver(delivery);
        limit->release();
      }).detach();
    }
  }

 private:
  Limit* LimitFor(const std::string& recipient) {
#ifndef TWIN
    auto& entry = limits_[recipient];
    if (!entry) entry = std::make_unique<Limit>(4);
    return entry.get();
#else
    return &all_;
#endif
  }

  static void Deliver(const Delivery&) { witness::task(); }

  std::unordered_map<std::string, std::unique_ptr<Limit>> limits_;
  Limit all_{4};
};

int main(int argc, char** argv) {
  std::vector<Delivery> deliveries;
  for (size_t n = witness::size(argc, argv); n > 0; --n) deliveries.push_back({std::to_string(n), "hi"});
  Outbox outbox;
  outbox.Flush(deliveries);
  return witness::report();
}
