// spawn: std::jthread
// loop: counted
// origin: tiles of an image, from its header
// limiter: none
// distance: helper function
// differs: the thread is a local of the loop body or kept
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: destructor, each iteration
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

/// Tone mapping of a tiled astronomical image.
struct TiledImage {
  std::uint32_t Columns, Rows;
  std::vector<float> Tiles; // one brightness per tile, enough for this

  static TiledImage decode(const std::vector<std::uint32_t> &File) {
    if (File.size() < 2 || File[0] == 0 || File[1] == 0)
      throw std::invalid_argument("not a tiled image");
    return {File[0], File[1], std::vector<float>(std::size_t(File[0]) * File[1], 0.5f)};
  }
};

class ToneMapper {
public:
  explicit ToneMapper(float Exposure) : Exposure(Exposure) {}

  void apply(TiledImage &Image) {
#ifndef TWIN
    std::vector<std::jthread> Painters;
    Painters.reserve(Image.Tiles.size());
#endif
    for (std::size_t T = 0; T < Image.Tiles.size(); ++T) {
#ifndef TWIN
      Painters.push_back(paint(Image.Tiles[T]));
#else
      std::jthread Painter = paint(Image.Tiles[T]);
#endif
    }
  }

private:
  std::jthread paint(float &Tile) const {
    return std::jthread([this, &Tile] {
      witness::task();
      Tile = Tile * Exposure / (1.0f + Tile * Exposure);
    });
  }

  float Exposure;
};

float meanBrightness(const TiledImage &Image) {
  return std::accumulate(Image.Tiles.begin(), Image.Tiles.end(), 0.0f) / Image.Tiles.size();
}

int main(int argc, char **argv) {
  auto N = static_cast<std::uint32_t>(witness::size(argc, argv));
  TiledImage Image = TiledImage::decode({N / 10, 10});
  ToneMapper(1.8f).apply(Image);
  if (meanBrightness(Image) <= 0)
    return 1;
  return witness::report();
}
