// spawn: std::async
// loop: nested range-for
// origin: map of vectors
// waits: at the end of each parcel
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: waits for all when twelve are started
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Probe {
  int Row = 0;
  double LastCelsius = 0;
};

using Estate = std::map<std::string, std::vector<Probe>>;
using Alarm = std::function<void(const std::string &Parcel, double Celsius)>;

class FrostWatch {
public:
  FrostWatch(double Threshold, Alarm Raise) : Threshold(Threshold), Raise(std::move(Raise)) {}

  void sweep(Estate &Vines) const {
    for (auto &[Parcel, Probes] : Vines) {
      std::optional<double> Coldest;
      std::vector<std::future<double>> Readings;
      for (Probe &P : Probes) {
#ifdef TWIN
        if (Readings.size() == 12)
          take(Readings, Coldest);
#endif
        Readings.push_back(std::async(std::launch::async, &FrostWatch::read, std::ref(P)));
      }
      take(Readings, Coldest);
      if (Coldest && *Coldest < Threshold && Raise)
        Raise(Parcel, *Coldest);
    }
  }

private:
  static double read(Probe &P) {
    witness::task();
    P.LastCelsius -= 0.3 * (P.Row % 5);
    return P.LastCelsius;
  }

  static void take(std::vector<std::future<double>> &Readings, std::optional<double> &Coldest) {
    for (auto &R : Readings) {
      const double Celsius = R.get();
      Coldest = Coldest ? std::min(*Coldest, Celsius) : Celsius;
    }
    Readings.clear();
  }

  double Threshold;
  Alarm Raise;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  Estate Vines;
  for (std::size_t I = 0; I < N; ++I)
    Vines[I % 10 == 9 ? "lower slope" : "upper slope"].push_back({static_cast<int>(I), 1.0});
  int Alarms = 0;
  FrostWatch(0.5, [&Alarms](const std::string &, double) { ++Alarms; }).sweep(Vines);
  return witness::report();
}
