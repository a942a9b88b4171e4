// spawn: std::thread
// loop: nested range-for
// origin: map of arrays
// limiter: none
// distance: same function
// differs: where it waits
// A: bounded N6 | waits: after the detectors of each scan
// B: unbounded Y1 | waits: after all scans
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <map>
#include <thread>
#include <vector>

namespace massspec {

struct Channel {
  std::vector<float> Intensities;
  float Peak = 0;
};

constexpr std::size_t Detectors = 4;
using Scan = std::array<Channel, Detectors>;
using Run = std::map<double, Scan>;

void findPeak(Channel &C) {
  witness::task();
  auto Top = std::max_element(C.Intensities.begin(), C.Intensities.end());
  C.Peak = Top == C.Intensities.end() ? 0 : *Top;
}

void findPeaks(Run &R) {
  std::vector<std::thread> Workers;
  auto Finish = [&Workers] {
    for (auto &W : Workers)
      W.join();
    Workers.clear();
  };
  for (auto &[RetentionTime, S] : R) {
    if (RetentionTime < 0)
      continue;
    for (Channel &C : S)
      Workers.emplace_back(findPeak, std::ref(C));
#ifndef TWIN
    Finish();
#endif
  }
#ifdef TWIN
  Finish();
#endif
}

} // namespace massspec

int main(int argc, char **argv) {
  massspec::Run R;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N / 4 + 1; ++I)
    R[0.25 * static_cast<double>(I)][I % 4].Intensities = {0.5f, 2.5f, 1.0f};
  massspec::findPeaks(R);
  return witness::report();
}
