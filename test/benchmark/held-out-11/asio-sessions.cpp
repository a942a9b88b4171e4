// spawn: asio::co_spawn
// loop: range-for
// origin: vector from a discovery answer
// limiter: none
// distance: coroutine function
// differs: how the coroutine of a node is started
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: co_await in each iteration
// flags: -DBOOST_ERROR_CODE_HEADER_ONLY
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Node {
  std::string Name;
  std::string Region;
  bool Draining = false;
};

class HealthMonitor {
public:
  explicit HealthMonitor(asio::io_context &Context) : Context(Context) {}

  void start(std::vector<Node> Nodes) {
    asio::co_spawn(Context, sweep(std::move(Nodes)), asio::detached);
  }

  unsigned healthy() const { return Healthy; }

private:
  asio::awaitable<void> sweep(std::vector<Node> Nodes) {
    for (auto &N : Nodes) {
      if (N.Draining)
        continue;
#ifndef TWIN
      asio::co_spawn(Context, ping(N), asio::detached);
#else
      co_await ping(N);
#endif
    }
    co_return;
  }

  asio::awaitable<void> ping(Node N) {
    witness::Task Alive;
    asio::steady_timer Answer(co_await asio::this_coro::executor);
    Answer.expires_after(std::chrono::microseconds(500));
    co_await Answer.async_wait(asio::use_awaitable);
    if (!N.Name.empty())
      ++Healthy;
  }

  asio::io_context &Context;
  unsigned Healthy = 0;
};

int main(int argc, char **argv) {
  std::vector<Node> Nodes;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Nodes.push_back({"worker-" + std::to_string(I), "eu-west-1"});
  asio::io_context Context;
  HealthMonitor Monitor(Context);
  Monitor.start(std::move(Nodes));
  Context.run();
  return Monitor.healthy() ? witness::report() : 1;
}
