// spawn: boost::asio::co_spawn
// origin: bounding box of a request
// waits: io_context::run
// distance: member coroutine
// limiter: none
// differs: loop
// A: bounded N1 | loop: a constant number of coroutines that take tiles from a shared cursor
// B: unbounded Y1 | loop: one coroutine per tile
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <vector>

namespace asio = boost::asio;

struct Tile {
  int X, Y, Zoom;
};

struct BoundingBox {
  int MinX, MinY, MaxX, MaxY, Zoom;
};

class TileFetcher {
public:
  explicit TileFetcher(asio::io_context &Io) : Io(Io) {}

  void fetch(const BoundingBox &Box) {
    for (int Y = Box.MinY; Y < Box.MaxY; ++Y)
      for (int X = Box.MinX; X < Box.MaxX; ++X)
        Tiles.push_back({X, Y, Box.Zoom});
#ifndef TWIN
    for (int I = 0; I < Lanes; ++I)
      asio::co_spawn(Io, lane(), asio::detached);
#else
    for (const Tile &T : Tiles)
      asio::co_spawn(Io, download(T), asio::detached);
#endif
  }

  std::size_t received() const { return Received; }

private:
  static constexpr int Lanes = 6;

  asio::awaitable<void> download(Tile T) {
    witness::Task Alive;
    asio::steady_timer Reply(Io, std::chrono::microseconds(T.Zoom > 10 ? 400 : 200));
    co_await Reply.async_wait(asio::use_awaitable);
    ++Received;
  }

  [[maybe_unused]] asio::awaitable<void> lane() {
    while (Cursor < Tiles.size())
      co_await download(Tiles[Cursor++]);
  }

  asio::io_context &Io;
  std::vector<Tile> Tiles;
  std::size_t Cursor = 0;
  std::size_t Received = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  TileFetcher Fetcher(Io);
  Fetcher.fetch({0, 0, static_cast<int>(witness::size(argc, argv)), 1, 12});
  Io.run();
  return witness::report();
}
