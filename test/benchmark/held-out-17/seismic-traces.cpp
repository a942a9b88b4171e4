// spawn: std::thread
// loop: range-for over a view
// origin: blocks of a stream
// waits: after the loop
// distance: same function
// differs: what is walked
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: only the first 12 are walked
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <istream>
#include <numeric>
#include <ranges>
#include <sstream>
#include <thread>
#include <vector>

struct Trace {
  std::uint32_t Station = 0;
  std::vector<float> Samples;
  float Peak = 0;
};

bool readTrace(std::istream &In, Trace &T) {
  std::uint32_t Count = 0;
  if (!In.read(reinterpret_cast<char *>(&T.Station), sizeof(T.Station)) ||
      !In.read(reinterpret_cast<char *>(&Count), sizeof(Count)) || Count > 100000)
    return false;
  T.Samples.resize(Count);
  return bool(In.read(reinterpret_cast<char *>(T.Samples.data()), Count * sizeof(float)));
}

class Survey {
public:
  explicit Survey(std::istream &In) {
    for (Trace T; readTrace(In, T);)
      Traces.push_back(T);
  }

  float preview() {
    std::vector<std::thread> Filters;
#ifndef TWIN
    auto Shown = Traces | std::views::all;
#else
    auto Shown = Traces | std::views::take(12);
#endif
    for (Trace &T : Shown)
      Filters.emplace_back([&T] { filter(T); });
    for (std::thread &F : Filters)
      F.join();
    float Highest = 0;
    for (const Trace &T : Traces)
      Highest = std::max(Highest, T.Peak);
    return Highest;
  }

private:
  static void filter(Trace &T) {
    witness::task();
    if (T.Samples.empty())
      return;
    const float Mean = std::accumulate(T.Samples.begin(), T.Samples.end(), 0.f) / T.Samples.size();
    for (float &S : T.Samples)
      S -= Mean;
    T.Peak = *std::max_element(T.Samples.begin(), T.Samples.end());
  }

  std::vector<Trace> Traces;
};

int main(int argc, char **argv) {
  const std::size_t Count = witness::size(argc, argv);
  std::stringstream Tape;
  const std::uint32_t Samples = 4;
  const float Data[Samples] = {1, 2, 4, 2};
  for (std::uint32_t Station = 0; Station < Count; ++Station) {
    Tape.write(reinterpret_cast<const char *>(&Station), sizeof(Station));
    Tape.write(reinterpret_cast<const char *>(&Samples), sizeof(Samples));
    Tape.write(reinterpret_cast<const char *>(Data), sizeof(Data));
  }
  Survey(Tape).preview();
  return witness::report();
}
