// trap: T10 D6
// spawn: boost::asio::experimental::make_parallel_group
// loop: the group itself
// origin: parameter
// waits: wait_for_all
// distance: coroutine
// differs: size of a group
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: groups of eight, each awaited
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio.hpp>
#include <boost/asio/experimental/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <list>
#include <string>
#include <vector>

namespace asio = boost::asio;
namespace ex = asio::experimental;

using Op = decltype(std::declval<asio::steady_timer &>().async_wait(ex::deferred));

asio::awaitable<void> pingAll(std::vector<std::string> hosts) {
  auto io = co_await asio::this_coro::executor;
#ifdef TWIN
  const std::size_t width = 8;
#else
  const std::size_t width = hosts.size();
#endif
  for (std::size_t at = 0; at < hosts.size(); at += width) {
    std::list<asio::steady_timer> timers;
    std::list<witness::Task> alive;
    std::vector<Op> ops;
    for (std::size_t i = at; i < std::min(at + width, hosts.size()); ++i) {
      timers.emplace_back(io, std::chrono::milliseconds(2 + hosts[i].size() % 2));
      alive.emplace_back();
      ops.push_back(timers.back().async_wait(ex::deferred));
    }
    co_await ex::make_parallel_group(std::move(ops)).async_wait(ex::wait_for_all(), asio::use_awaitable);
  }
}

int main(int argc, char **argv) {
  asio::io_context io;
  asio::co_spawn(io, pingAll(std::vector<std::string>(witness::size(argc, argv), "h")), asio::detached);
  io.run();
  return witness::report();
}
