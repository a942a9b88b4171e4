// spawn: std::thread detached
// loop: for in steps
// origin: span parameter
// limiter: latch
// distance: same function
// differs: a latch for each block of 16, or one for all
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks of 16 | waits: every 16 iterations
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <complex>
#include <cstdint>
#include <latch>
#include <memory>
#include <span>
#include <thread>
#include <vector>

/// Spectrogram of a recording: one transform for each window of samples.
using Spectrum = std::vector<double>;

class Spectrogram {
public:
  Spectrogram(std::span<const float> Samples, std::size_t Window)
      : Samples(Samples), Window(Window), Rows(Samples.size() / Window) {}

  void compute() {
#ifndef TWIN
    const std::size_t Step = std::max<std::size_t>(1, Rows.size());
#else
    const std::size_t Step = 16;
#endif
    for (std::size_t First = 0; First < Rows.size(); First += Step) {
      const std::size_t Last = std::min(First + Step, Rows.size());
      std::latch Finished(static_cast<std::ptrdiff_t>(Last - First));
      for (std::size_t Row = First; Row != Last; ++Row)
        std::thread([this, Row, &Finished] {
          transform(Row);
          Finished.count_down();
        }).detach();
      Finished.wait();
    }
  }

  double loudest() const {
    double Peak = 0;
    for (const Spectrum &Row : Rows)
      for (double Value : Row)
        Peak = std::max(Peak, Value);
    return Peak;
  }

private:
  void transform(std::size_t Row) {
    witness::task();
    std::span<const float> In = Samples.subspan(Row * Window, Window);
    Spectrum &Out = Rows[Row];
    Out.resize(Window / 2);
    for (std::size_t K = 0; K < Out.size(); ++K) {
      std::complex<double> Sum;
      for (std::size_t T = 0; T < Window; ++T)
        Sum += std::polar<double>(In[T], -2 * M_PI * double(K * T) / double(Window));
      Out[K] = std::abs(Sum);
    }
  }

  std::span<const float> Samples;
  std::size_t Window;
  std::vector<Spectrum> Rows;
};

int main(int argc, char **argv) {
  std::vector<float> Recording(witness::size(argc, argv) * 8);
  for (std::size_t I = 0; I < Recording.size(); ++I)
    Recording[I] = std::sin(0.3f * static_cast<float>(I));
  Spectrogram S(Recording, 8);
  S.compute();
  if (S.loudest() <= 0)
    return 1;
  return witness::report();
}
