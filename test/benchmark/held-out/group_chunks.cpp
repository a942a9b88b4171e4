// spawn: asio co_spawn
// loop: for index
// origin: vector parameter
// waits: parallel group
// distance: coroutine
// differs: chunks
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: groups of at most eight
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <string>
#include <vector>

namespace net = boost::asio;
namespace ex = boost::asio::experimental;

net::awaitable<void> resolve_one(std::string host) {
  witness::Task alive;
  net::steady_timer wait(co_await net::this_coro::executor, std::chrono::milliseconds(5));
  co_await wait.async_wait(net::use_awaitable);
}

net::awaitable<void> resolve_range(const std::vector<std::string> &hosts, size_t from, size_t to) {
  auto executor = co_await net::this_coro::executor;
  using Operation = decltype(net::co_spawn(executor, resolve_one(""), net::deferred));
  std::vector<Operation> operations;
  for (size_t i = from; i < to; ++i)
    operations.push_back(net::co_spawn(executor, resolve_one(hosts[i]), net::deferred));
  co_await ex::make_parallel_group(std::move(operations)).async_wait(ex::wait_for_all(), net::use_awaitable);
}

net::awaitable<void> resolve_all(std::vector<std::string> hosts) {
#ifndef TWIN
  co_await resolve_range(hosts, 0, hosts.size());
#else
  for (size_t from = 0; from < hosts.size(); from += 8)
    co_await resolve_range(hosts, from, std::min(from + 8, hosts.size()));
#endif
}

int main(int argc, char **argv) {
  net::io_context io;
  net::co_spawn(io, resolve_all(std::vector<std::string>(witness::size(argc, argv), "h")), net::detached);
  io.run();
  return witness::report();
}
