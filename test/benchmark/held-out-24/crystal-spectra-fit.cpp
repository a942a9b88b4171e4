// spawn: std::jthread
// loop: nested range-for over a map of vectors
// origin: map filled from records
// waits: destructor of the vector of threads
// distance: lambda
// differs: limiter
// A: bounded N4 | limiter: semaphore before
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cmath>
#include <map>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Peak {
  double TwoTheta = 0;
  double Counts = 0;
};

struct Spectrum {
  std::vector<Peak> Peaks;
  double LatticeConstant = 0;
};

class SpectraFitter {
public:
  void record(const std::string &Sample, Spectrum S) { BySample[Sample].push_back(std::move(S)); }

  int fitAll();

private:
  static double fit(const Spectrum &S) {
    constexpr double Wavelength = 1.5406;
    double Sum = 0;
    for (const Peak &P : S.Peaks)
      Sum += Wavelength / (2 * std::sin(P.TwoTheta * 0.008726646));
    return S.Peaks.empty() ? 0 : Sum / double(S.Peaks.size());
  }

  std::map<std::string, std::vector<Spectrum>> BySample;
  std::counting_semaphore<> Cores{6};
};

int SpectraFitter::fitAll() {
  std::atomic<int> Diverged{0};
  {
    std::vector<std::jthread> Fits;
    for (auto &[Sample, Spectra] : BySample) {
      for (Spectrum &S : Spectra) {
#ifndef TWIN
        Cores.acquire();
#endif
        Fits.emplace_back([this, &S, &Diverged] {
          witness::task();
          S.LatticeConstant = fit(S);
          if (!std::isfinite(S.LatticeConstant))
            ++Diverged;
#ifndef TWIN
          Cores.release();
#endif
        });
      }
    }
  }
  return Diverged;
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  SpectraFitter Fitter;
  for (std::size_t I = 0; I < N; ++I)
    Fitter.record("sample-" + std::to_string(I % 5), {{{28.4, 1200}, {47.3, 700}}, 0});
  Fitter.fitAll();
  return witness::report();
}
