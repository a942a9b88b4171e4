// spawn: std::packaged_task on a detached std::thread
// loop: range-for
// origin: passes parsed from a schedule
// waits: futures after the loop
// distance: helper member
// differs: what the guard compares
// A: bounded N7 | limiter: throws when there are too many passes
// B: unbounded Y7 | limiter: throws when there are too many antennas
// witness: runnable
#include "witness.h"
#include <future>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Pass {
  int Norad = 0;
  double Rise = 0, Set = 0;
};

struct Schedule {
  std::vector<std::string> Antennas;
  std::vector<Pass> Passes;
};

Schedule parseSchedule(std::istream &In) {
  Schedule Result;
  std::string Kind;
  while (In >> Kind) {
    if (Kind == "antenna") {
      Result.Antennas.emplace_back();
      In >> Result.Antennas.back();
    } else if (Kind == "pass") {
      Pass P;
      if (!(In >> P.Norad >> P.Rise >> P.Set))
        throw std::runtime_error("schedule: incomplete pass");
      Result.Passes.push_back(P);
    } else {
      throw std::runtime_error("schedule: unknown entry " + Kind);
    }
  }
  return Result;
}

class GroundStation {
public:
  static constexpr std::size_t Receivers = 18;

  double track(const Schedule &Today) {
#ifndef TWIN
    if (Today.Passes.size() > Receivers)
#else
    if (Today.Antennas.size() > Receivers)
#endif
      throw std::length_error("schedule exceeds the receivers of this station");
    std::vector<std::future<double>> Doppler;
    for (const Pass &P : Today.Passes)
      Doppler.push_back(begin(P));
    double Worst = 0;
    for (auto &D : Doppler)
      Worst = std::max(Worst, D.get());
    return Worst;
  }

private:
  std::future<double> begin(const Pass &P) {
    std::packaged_task<double()> Tracking([P] {
      witness::task();
      return 2200.0 / (1.0 + P.Set - P.Rise);
    });
    auto Result = Tracking.get_future();
    std::thread(std::move(Tracking)).detach();
    return Result;
  }
};

int main(int argc, char **argv) {
  std::stringstream Text("antenna svalbard antenna kiruna ");
  const std::size_t N = witness::size(argc, argv);
  Text.seekp(0, std::ios::end);
  for (std::size_t I = 0; I < N; ++I)
    Text << "pass " << 40000 + I << ' ' << I << ' ' << I + 11 << '\n';
  try {
    GroundStation().track(parseSchedule(Text));
  } catch (const std::length_error &E) {
    fprintf(stderr, "%s\n", E.what());
  }
  return witness::report();
}
