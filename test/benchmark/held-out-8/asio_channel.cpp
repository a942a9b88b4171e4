// spawn: co_spawn
// loop: index in a coroutine
// origin: vector parameter
// limiter: channel as semaphore
// waits: detached
// distance: same function
// differs: where the slot is taken
// A: unbounded Y2 | limiter: slot taken in the task
// B: bounded N4 | limiter: slot taken before the task is started
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;
using Slots = asio::experimental::channel<void(boost::system::error_code, int)>;

asio::awaitable<void> purge(Slots &slots, std::string url) {
  witness::Task alive;
#ifndef TWIN
  co_await slots.async_send({}, 1, asio::use_awaitable);
#endif
  struct WitnessState *s = witnessState();
  witnessRaise(&s->PeakWorking, ++s->Working);
  asio::steady_timer reply(co_await asio::this_coro::executor,
                           std::chrono::microseconds(300 + url.size()));
  co_await reply.async_wait(asio::use_awaitable);
  --s->Working;
  slots.try_receive([](boost::system::error_code, int) {});
}

asio::awaitable<void> purgeAll(Slots &slots, std::vector<std::string> urls) {
  auto executor = co_await asio::this_coro::executor;
  for (std::size_t i = 0; i < urls.size(); ++i) {
#ifdef TWIN
    co_await slots.async_send({}, 1, asio::use_awaitable);
#endif
    asio::co_spawn(executor, purge(slots, urls[i]), asio::detached);
  }
}

int main(int argc, char **argv) {
  std::vector<std::string> urls(witness::size(argc, argv), "/assets/app.css");
  asio::io_context io;
  Slots slots(io, 10);
  asio::co_spawn(io, purgeAll(slots, std::move(urls)), asio::detached);
  io.run();
  return witness::report();
}
