// spawn: std::async
// loop: nested counted
// origin: width and height of an image
// waits: get after the loops
// distance: lambda
// limiter: none
// differs: launch policy
// A: bounded N10 | limiter: std::launch::deferred
// B: unbounded Y1 | limiter: std::launch::async
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <stdexcept>
#include <vector>

namespace render {

struct Image {
  std::uint32_t Width = 0, Height = 0;
  std::vector<std::uint8_t> Pixels;

  Image(std::uint32_t W, std::uint32_t H) : Width(W), Height(H), Pixels(std::size_t(W) * H) {}
};

struct Tile {
  std::uint32_t X, Y, Width, Height;
};

#ifdef TWIN
constexpr auto TilePolicy = std::launch::async;
#else
constexpr auto TilePolicy = std::launch::deferred;
#endif

class Sharpen {
public:
  explicit Sharpen(std::uint32_t TileEdge) : Edge(TileEdge) {
    if (Edge == 0)
      throw std::invalid_argument("tile edge");
  }

  std::uint64_t apply(Image &Picture) const {
    std::vector<std::future<std::uint64_t>> Tiles;
    for (std::uint32_t Y = 0; Y < Picture.Height; Y += Edge)
      for (std::uint32_t X = 0; X < Picture.Width; X += Edge) {
        Tile Part{X, Y, std::min(Edge, Picture.Width - X), std::min(Edge, Picture.Height - Y)};
        Tiles.push_back(std::async(TilePolicy, [&Picture, Part] { return convolve(Picture, Part); }));
      }
    std::uint64_t Checksum = 0;
    for (auto &T : Tiles)
      Checksum += T.get();
    return Checksum;
  }

private:
  static std::uint64_t convolve(Image &Picture, const Tile &Part) {
    witness::task();
    std::uint64_t Sum = 0;
    for (std::uint32_t Y = Part.Y; Y < Part.Y + Part.Height; ++Y)
      for (std::uint32_t X = Part.X; X < Part.X + Part.Width; ++X)
        Sum += Picture.Pixels[std::size_t(Y) * Picture.Width + X] |= 1;
    return Sum;
  }

  std::uint32_t Edge;
};

} // namespace render

int main(int argc, char **argv) {
  render::Image Picture(32 * 5, 32 * static_cast<std::uint32_t>(witness::size(argc, argv)) / 5);
  render::Sharpen(32).apply(Picture);
  return witness::report();
}
