// trap: T14 D15
// spawn: boost::asio::spawn
// loop: range-for in a stackful coroutine
// origin: request field
// waits: event loop
// distance: nested lambda
// differs: spawn of a coroutine, or a plain call with the yield context
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waits in the iteration
// witness: runnable
// libraries: -lboost_context
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/spawn.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Inventory {
  std::vector<std::string> shelves;
};

static void scan(asio::io_context &io, const std::string &shelf, asio::yield_context yield) {
  witness::Task alive;
  asio::steady_timer beam(io, std::chrono::milliseconds(shelf.empty() ? 1 : 4));
  beam.async_wait(yield);
}

static void take(asio::io_context &io, const Inventory &inv) {
  asio::spawn(
      io,
      [&io, &inv](asio::yield_context yield) {
        for (const auto &shelf : inv.shelves) {
#ifdef TWIN
          scan(io, shelf, yield);
#else
          asio::spawn(
              yield, [&io, &shelf](asio::yield_context inner) { scan(io, shelf, inner); }, asio::detached);
#endif
        }
      },
      asio::detached);
}

int main(int argc, char **argv) {
  Inventory inv;
  inv.shelves.resize(witness::size(argc, argv), "S4");
  asio::io_context io;
  take(io, inv);
  io.run();
  return witness::report();
}
