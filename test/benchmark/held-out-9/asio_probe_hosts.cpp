// spawn: asio::co_spawn
// loop: range-for
// origin: vector parameter
// waits: run of the context
// distance: same function
// differs: what is started
// A: unbounded Y1 | loop: a coroutine per host | limiter: none
// B: bounded N1 | loop: four coroutines share an iterator | limiter: four
// witness: runnable
// libraries: -lboost_system -lpthread
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;

awaitable<void> probe(const std::string &host) {
  (void)host;
  witness::Task task;
  asio::steady_timer timer(co_await asio::this_coro::executor);
  timer.expires_after(std::chrono::milliseconds(8));
  co_await timer.async_wait(use_awaitable);
}

#ifdef TWIN
awaitable<void> probe_some(const std::vector<std::string> &hosts, std::size_t &next) {
  while (next < hosts.size())
    co_await probe(hosts[next++]);
}
#endif

void probe_hosts(const std::vector<std::string> &hosts) {
  asio::io_context io;
#ifdef TWIN
  std::size_t next = 0;
  for (int i = 0; i < 4; ++i)
    asio::co_spawn(io, probe_some(hosts, next), asio::detached);
#else
  for (const auto &host : hosts)
    asio::co_spawn(io, probe(host), asio::detached);
#endif
  io.run();
}

int main(int argc, char **argv) {
  probe_hosts(std::vector<std::string>(witness::size(argc, argv), "localhost"));
  return witness::report();
}
