// spawn: boost::asio::co_spawn
// loop: range-for
// origin: request parameter
// waits: io_context run
// distance: coroutine called from the loop
// differs: whether the coroutine is awaited or spawned
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: co_await in the iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct ProbeRequest {
  std::vector<std::string> hosts;
  unsigned port = 443;
};

asio::awaitable<bool> probeHost(std::string host, unsigned port) {
  witness::Task alive;
  asio::steady_timer t(co_await asio::this_coro::executor, 3ms);
  co_await t.async_wait(asio::use_awaitable);
  co_return port != 0 && !host.empty();
}

asio::awaitable<void> handleProbe(const ProbeRequest &req) {
  auto ex = co_await asio::this_coro::executor;
  for (const std::string &h : req.hosts) {
#ifdef TWIN
    (void)ex;
    co_await probeHost(h, req.port);
#else
    asio::co_spawn(ex, probeHost(h, req.port), asio::detached);
#endif
  }
}

int main(int argc, char **argv) {
  ProbeRequest req;
  req.hosts.assign(witness::size(argc, argv), "node.internal");
  asio::io_context io;
  asio::co_spawn(io, handleProbe(req), asio::detached);
  io.run();
  return witness::report();
}
