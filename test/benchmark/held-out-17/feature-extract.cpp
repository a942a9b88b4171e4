// spawn: omp parallel
// loop: omp parallel
// origin: vector parameter
// waits: end of the region
// distance: member function
// differs: number of threads
// A: bounded N8 | limiter: team of 4 threads
// B: unbounded Y1 | limiter: none
// witness: runnable
// flags: -Xclang -fopenmp
// libraries: -lomp5
#include "witness.h"
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

struct Frame {
  int Width = 0, Height = 0;
  std::vector<std::uint8_t> Luma;
};

using Histogram = std::array<float, 16>;

class GradientExtractor {
public:
  std::vector<Histogram> extract(const std::vector<Frame> &Frames) const {
    std::vector<Histogram> Features(Frames.size());
    const int Count = static_cast<int>(Frames.size());
#ifndef TWIN
#pragma omp parallel for num_threads(4)
    for (int I = 0; I < Count; ++I)
      Features[I] = describe(Frames[I]);
#else
#pragma omp parallel for num_threads(Count) schedule(static, 1)
    for (int I = 0; I < Count; ++I)
      Features[I] = describe(Frames[I]);
#endif
    return Features;
  }

private:
  static Histogram describe(const Frame &F) {
    witness::task();
    Histogram H{};
    for (int Y = 1; Y + 1 < F.Height; ++Y)
      for (int X = 1; X + 1 < F.Width; ++X) {
        const int At = Y * F.Width + X;
        const float Dx = float(F.Luma[At + 1]) - F.Luma[At - 1];
        const float Dy = float(F.Luma[At + F.Width]) - F.Luma[At - F.Width];
        const float Angle = std::atan2(Dy, Dx) + float(M_PI);
        H[std::size_t(Angle / (2 * M_PI) * 15.99)] += std::hypot(Dx, Dy);
      }
    normalize(H);
    return H;
  }

  static void normalize(Histogram &H) {
    float Sum = 0;
    for (float V : H)
      Sum += V;
    if (Sum <= 0)
      return;
    for (float &V : H)
      V /= Sum;
  }
};

int main(int argc, char **argv) {
  const Frame Blank{16, 16, std::vector<std::uint8_t>(256, 7)};
  std::vector<Frame> Frames(witness::size(argc, argv), Blank);
  GradientExtractor().extract(Frames);
  return witness::report();
}
