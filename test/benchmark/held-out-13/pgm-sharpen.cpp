// spawn: std::thread
// loop: for with a step
// origin: height in an image header
// limiter: none
// waits: after the loop
// distance: member function
// differs: height of a strip
// A: bounded N2 | limiter: as many strips as processors
// B: unbounded Y1 | limiter: strips of constant height
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <istream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

class GrayImage {
public:
  explicit GrayImage(std::istream &In) {
    std::string Magic;
    int Depth = 0;
    if (!(In >> Magic >> Width >> Height >> Depth) || Magic != "P5" || Depth != 255)
      throw std::runtime_error("not a PGM image");
    Pixels.resize(static_cast<std::size_t>(Width) * Height);
  }

  void sharpen() {
    std::vector<std::thread> Workers;
    const int Rows = stripRows();
    for (int Top = 0; Top < Height; Top += Rows)
      Workers.emplace_back([this, Top, Rows] { sharpenRows(Top, std::min(Top + Rows, Height)); });
    for (std::thread &W : Workers)
      W.join();
  }

private:
  int stripRows() const {
#ifdef TWIN
    return 16;
#else
    int Cpus = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return std::max(1, (Height + Cpus - 1) / Cpus);
#endif
  }

  void sharpenRows(int Top, int Bottom) {
    witness::task();
    for (int Y = Top; Y < Bottom; ++Y)
      for (int X = 1; X + 1 < Width; ++X) {
        std::size_t At = static_cast<std::size_t>(Y) * Width + X;
        Pixels[At] = static_cast<std::uint8_t>(std::clamp(3 * Pixels[At] - Pixels[At - 1], 0, 255));
      }
  }

  int Width = 0, Height = 0;
  std::vector<std::uint8_t> Pixels;
};

int main(int argc, char **argv) {
  std::stringstream Header;
  Header << "P5 8 " << witness::size(argc, argv) * 16 << " 255";
  GrayImage(Header).sharpen();
  return witness::report();
}
