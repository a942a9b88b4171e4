// spawn: std::thread
// loop: range-for
// origin: member or request
// waits: join after the loop
// distance: member function
// limiter: none
// differs: which collection is walked
// A: abstain-ok U1 | origin: long-lived member
// B: unbounded Y1 | origin: vector of a request
// witness: runnable
#include "witness.h"
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Pointing {
  std::string Dish;
  double Azimuth = 0, Elevation = 45;
};

struct ObservationRequest {
  std::string Source;
  double Azimuth = 0;
  std::vector<Pointing> Pointings;
};

class DishArray {
public:
  void attach(Pointing Dish) {
    std::lock_guard Lock(M);
    Dishes.push_back(std::move(Dish));
  }

  bool observe(ObservationRequest &Request) {
    std::lock_guard Lock(M);
    std::vector<std::thread> Drives;
    bool Visible = true;
#ifdef TWIN
    std::vector<Pointing> &Targets = Request.Pointings;
#else
    std::vector<Pointing> &Targets = Dishes;
#endif
    for (Pointing &Dish : Targets) {
      if (Dish.Elevation < Horizon) {
        Visible = false;
        continue;
      }
      Drives.emplace_back([&Dish, &Request] { slew(Dish, Request.Azimuth); });
    }
    for (std::thread &D : Drives)
      D.join();
    return Visible;
  }

private:
  static void slew(Pointing &Dish, double Azimuth) {
    witness::task();
    Dish.Azimuth = Azimuth;
  }

  static constexpr double Horizon = 12;
  std::mutex M;
  std::vector<Pointing> Dishes;
};

int main(int argc, char **argv) {
  DishArray Array;
  for (int I = 0; I < 6; ++I)
    Array.attach({"ant" + std::to_string(I)});
  ObservationRequest Request{"3C 273", 187.3};
  Request.Pointings.resize(witness::size(argc, argv), {"ant"});
  Array.observe(Request);
  return witness::report();
}
