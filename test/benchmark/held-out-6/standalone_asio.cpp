// trap: T48 D15
// spawn: asio::co_spawn
// loop: range-for in a coroutine
// origin: parameter
// waits: event loop
// distance: coroutine
// differs: how many coroutines share the list
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: four coroutines pull from the list
// witness: runnable
// flags: -DASIO_STANDALONE -DASIO_HAS_CO_AWAIT -DASIO_HAS_STD_COROUTINE
#include "witness.h"
#include <asio.hpp>
#include <string>
#include <utility>
#include <vector>

using asio::awaitable;
using asio::co_spawn;
using asio::detached;
using asio::use_awaitable;

awaitable<void> ship(std::string parcel) {
  asio::steady_timer truck(co_await asio::this_coro::executor, std::chrono::milliseconds(parcel.empty() ? 1 : 8));
  co_await truck.async_wait(use_awaitable);
}

struct Depot {
  std::vector<std::string> parcels;
  std::size_t at = 0;

  awaitable<void> lorry() {
    witness::Task alive;
    while (at < parcels.size())
      co_await ship(parcels[at++]);
  }

  awaitable<void> open() {
    auto ex = co_await asio::this_coro::executor;
#ifdef TWIN
    for (int i = 0; i < 4; ++i)
#else
    for (auto const &p : std::as_const(parcels))
      if (!p.empty())
#endif
        co_spawn(ex, lorry(), detached);
  }
};

int main(int argc, char **argv) {
  Depot d;
  d.parcels.assign(witness::size(argc, argv), "box");
  asio::io_context io;
  co_spawn(io, d.open(), detached);
  io.run();
  return witness::report();
}
