// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: index of the semaphore
// A: bounded N4 | limiter: four semaphores of three, by hash
// B: unbounded Y6 | limiter: a new semaphore each iteration
// witness: runnable
#include "witness.h"
#include <array>
#include <functional>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Parcel {
  std::string zip;
};

class Router {
public:
  Router() {
    for (auto &lane : lanes_)
      lane = std::make_shared<Lane>(3);
  }
  void route(const std::vector<Parcel> &parcels) {
    std::vector<std::thread> couriers;
    for (const Parcel &parcel : parcels) {
      auto lane = laneOf(parcel);
      lane->acquire();
      couriers.emplace_back([lane, &parcel] {
        carry(parcel);
        lane->release();
      });
    }
    for (auto &c : couriers)
      c.join();
  }

private:
  using Lane = std::counting_semaphore<8>;
  std::shared_ptr<Lane> laneOf(const Parcel &parcel) {
#ifdef TWIN
    (void)parcel;
    return std::make_shared<Lane>(3);
#else
    return lanes_[std::hash<std::string>()(parcel.zip) % lanes_.size()];
#endif
  }
  static void carry(const Parcel &) { witness::task(); }
  std::array<std::shared_ptr<Lane>, 4> lanes_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Parcel> parcels;
  for (std::size_t i = 0; i < n; ++i)
    parcels.push_back({std::to_string(10000 + i)});
  Router().route(parcels);
  return witness::report();
}
