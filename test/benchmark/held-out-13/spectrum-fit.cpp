// spawn: std::async
// loop: std::transform
// origin: vector parameter
// limiter: none
// waits: futures after the loop
// distance: lambda
// differs: launch policy
// A: bounded N10 | limiter: deferred until asked for
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <future>
#include <iterator>
#include <numeric>
#include <vector>

struct Peak {
  double Center;
  double Height;
};

struct Fit {
  double Sigma = 0;
  double ChiSquare = 0;
};

static Fit fitGaussian(const std::vector<double> &Spectrum, Peak P) {
  witness::task();
  Fit F;
  F.Sigma = std::sqrt(P.Center) / 2;
  for (double Y : Spectrum)
    F.ChiSquare += (Y - P.Height) * (Y - P.Height);
  return F;
}

double goodness(const std::vector<double> &Spectrum, const std::vector<Peak> &Peaks) {
  if (Spectrum.empty() || Peaks.empty())
    return 0;
#ifdef TWIN
  constexpr auto Policy = std::launch::async;
#else
  constexpr auto Policy = std::launch::deferred;
#endif
  std::vector<std::future<Fit>> Fits;
  std::transform(Peaks.begin(), Peaks.end(), std::back_inserter(Fits), [&](Peak P) {
    return std::async(Policy, [&Spectrum, P] { return fitGaussian(Spectrum, P); });
  });
  double Sum = std::accumulate(Fits.begin(), Fits.end(), 0.0, [](double Total, std::future<Fit> &F) {
    return Total + F.get().ChiSquare;
  });
  return Sum / static_cast<double>(Peaks.size());
}

int main(int argc, char **argv) {
  std::vector<double> Spectrum(64, 1.0);
  std::vector<Peak> Peaks;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Peaks.push_back({static_cast<double>(I), 2.0});
  goodness(Spectrum, Peaks);
  return witness::report();
}
