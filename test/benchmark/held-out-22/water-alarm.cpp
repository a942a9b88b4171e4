// spawn: std::async
// loop: range-for
// limiter: none
// waits: after the loop
// distance: member function
// differs: origin of the number
// A: abstain-ok U1 | origin: probes of the station, a long-lived member
// B: unbounded Y1 | origin: readings of a request
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <numeric>
#include <string>
#include <vector>

struct Reading {
  std::string Parameter;
  double Value = 0;
};

struct ReadingsPost {
  std::string Token;
  std::vector<Reading> Readings;
};

struct Probe {
  std::string Parameter;
  double Low = 0, High = 0;
};

class WaterStation {
public:
  explicit WaterStation(std::vector<Probe> Installed) : Probes(std::move(Installed)) {}

  int submit(const ReadingsPost &Post) {
    if (Post.Token.empty())
      return 401;
    for (const Reading &R : Post.Readings)
      Latest[R.Parameter] = R.Value;
    std::vector<std::future<int>> Checks;
#ifndef TWIN
    for (const Probe &P : Probes)
      Checks.push_back(std::async(std::launch::async, [this, &P] { return exceeded(P); }));
#else
    for (const Reading &R : Post.Readings)
      Checks.push_back(std::async(std::launch::async, [this, &R] { return exceeded(limitsOf(R)); }));
#endif
    int Alarms = std::accumulate(Checks.begin(), Checks.end(), 0,
                                 [](int Sum, std::future<int> &C) { return Sum + C.get(); });
    return Alarms ? 202 : 200;
  }

private:
  Probe limitsOf(const Reading &R) const {
    for (const Probe &P : Probes)
      if (P.Parameter == R.Parameter)
        return P;
    return {R.Parameter, 0, 0};
  }

  int exceeded(const Probe &P) const {
    witness::task();
    auto Known = Latest.find(P.Parameter);
    return Known != Latest.end() && (Known->second < P.Low || Known->second > P.High);
  }

  std::vector<Probe> Probes;
  std::map<std::string, double> Latest;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  WaterStation Station({{"ph", 6.5, 9.5}, {"chlorine", 0.1, 0.5}, {"turbidity", 0, 1}});
  ReadingsPost Post{"t0k", std::vector<Reading>(N, {"ph", 7.2})};
  Station.submit(Post);
  return witness::report();
}
