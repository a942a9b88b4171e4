// spawn: std::thread
// loop: for by step
// origin: header of an image
// limiter: a number of bands
// waits: after the loop
// distance: lambda
// differs: which of two bounds the number of bands keeps
// A: unbounded Y7 | limiter: a least number of bands
// B: bounded N11 | limiter: a greatest number of bands
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Image {
  std::size_t Width = 0, Height = 0;
  std::vector<std::uint8_t> Gray;

  static Image readPgm(std::istream &In) {
    Image I;
    std::string Magic;
    int Depth = 0;
    if (!(In >> Magic >> I.Width >> I.Height >> Depth) || Magic != "P5" || Depth != 255)
      throw std::runtime_error("not a gray image");
    I.Gray.resize(I.Width * I.Height);
    return I;
  }
};

class BlurFilter {
public:
  explicit BlurFilter(unsigned Radius) : Radius(Radius) {}

  void apply(Image &Picture) const {
#ifndef TWIN
    const std::size_t Bands = std::max(Picture.Height / RowsPerBand, Preferred);
#else
    const std::size_t Bands = std::min(Picture.Height / RowsPerBand, Preferred);
#endif
    if (Bands == 0)
      return;
    const std::size_t Step = (Picture.Height + Bands - 1) / Bands;
    std::vector<std::thread> Threads;
    for (std::size_t Row = 0; Row < Picture.Height; Row += Step) {
      std::size_t End = std::min(Row + Step, Picture.Height);
      Threads.emplace_back([this, &Picture, Row, End] { blur(Picture, Row, End); });
    }
    for (auto &T : Threads)
      T.join();
  }

private:
  static constexpr std::size_t RowsPerBand = 4;
  static constexpr std::size_t Preferred = 8;

  void blur(Image &Picture, std::size_t Row, std::size_t End) const {
    witness::task();
    for (std::size_t I = Row * Picture.Width; I < End * Picture.Width; ++I)
      Picture.Gray[I] = std::uint8_t(Picture.Gray[I] / (Radius + 1));
  }

  unsigned Radius;
};

int main(int argc, char **argv) {
  std::stringstream File("P5 8 " + std::to_string(witness::size(argc, argv) * 4) + " 255\n");
  Image Picture = Image::readPgm(File);
  BlurFilter(2).apply(Picture);
  return witness::report();
}
