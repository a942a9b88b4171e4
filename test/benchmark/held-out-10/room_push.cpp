// spawn: boost::asio::co_spawn
// loop: range-for
// origin: request field
// waits: io_context.run
// distance: same function
// differs: co_await or co_spawn
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: awaited in the iteration
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct PushRequest {
  std::string room;
  std::vector<int> members;
};

asio::awaitable<void> pushTo(int member) {
  witness::Task alive;
  asio::steady_timer delay(co_await asio::this_coro::executor);
  delay.expires_after(std::chrono::milliseconds(2));
  co_await delay.async_wait(asio::use_awaitable);
  (void)member;
}

asio::awaitable<void> handlePush(PushRequest request) {
  auto executor = co_await asio::this_coro::executor;
  for (int member : request.members) {
#ifdef TWIN
    co_await pushTo(member);
#else
    asio::co_spawn(executor, pushTo(member), asio::detached);
#endif
  }
  (void)executor;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  asio::io_context context;
  asio::co_spawn(context, handlePush(PushRequest{"lobby", std::vector<int>(n, 7)}), asio::detached);
  context.run();
  return witness::report();
}
