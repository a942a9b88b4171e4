// spawn: std::thread
// loop: counted
// origin: parsed text
// limiter: reserve of a constant
// waits: after the loop
// distance: member function
// differs: limiter
// A: unbounded Y7
// B: bounded N11 | limiter: resize to a constant
// witness: runnable
#include "witness.h"
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct TileId {
  unsigned Zoom = 0, X = 0, Y = 0;
};

static std::optional<TileId> parseTile(std::string_view Text) {
  TileId Id;
  const char *End = Text.data() + Text.size();
  auto Zoom = std::from_chars(Text.data(), End, Id.Zoom);
  if (Zoom.ptr == End || *Zoom.ptr != '/')
    return std::nullopt;
  auto X = std::from_chars(Zoom.ptr + 1, End, Id.X);
  if (X.ptr == End || *X.ptr != '/')
    return std::nullopt;
  auto Y = std::from_chars(X.ptr + 1, End, Id.Y);
  return Y.ec == std::errc() ? std::optional(Id) : std::nullopt;
}

class TileRenderer {
public:
  static constexpr std::size_t MaxTiles = 24;

  std::vector<std::string> render(std::string_view Body) const {
    std::vector<TileId> Tiles = tiles(Body);
    std::vector<std::string> Images(Tiles.size());
    std::vector<std::thread> Painters;
    for (std::size_t I = 0; I != Tiles.size(); ++I)
      Painters.emplace_back([this, Id = Tiles[I], &Image = Images[I]] { Image = paint(Id); });
    for (auto &Painter : Painters)
      Painter.join();
    return Images;
  }

private:
  std::vector<TileId> tiles(std::string_view Body) const {
    std::vector<TileId> Found;
#ifndef TWIN
    Found.reserve(MaxTiles);
#endif
    while (!Body.empty()) {
      const auto Break = Body.find('\n');
      if (auto Id = parseTile(Body.substr(0, Break)))
        Found.push_back(*Id);
      Body.remove_prefix(Break == Body.npos ? Body.size() : Break + 1);
    }
#ifdef TWIN
    if (Found.size() > MaxTiles)
      Found.resize(MaxTiles);
#endif
    return Found;
  }

  std::string paint(TileId Id) const {
    witness::task();
    return "PNG " + std::to_string(Id.X ^ Id.Y);
  }
};

int main(int argc, char **argv) {
  std::string Body;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Body += "14/" + std::to_string(8000 + I) + "/5400\n";
  TileRenderer().render(Body);
  return witness::report();
}
