// spawn: asio co_spawn
// loop: range-for
// origin: request field
// waits: run
// distance: coroutine
// differs: where the slot is taken
// A: unbounded Y2 | limiter: channel as a semaphore inside the task
// B: bounded N4 | limiter: channel as a semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <memory>
#include <string>
#include <vector>

namespace net = boost::asio;
using net::use_awaitable;
using Slots = net::experimental::channel<void(boost::system::error_code)>;

struct PushRequest {
  std::string text;
  std::vector<std::string> device_tokens;
};

net::awaitable<void> push_one(std::string token, std::shared_ptr<Slots> slots) {
  witness::Task alive;
#ifndef TWIN
  co_await slots->async_send({}, use_awaitable);
#endif
  net::steady_timer reply(co_await net::this_coro::executor, std::chrono::milliseconds(2));
  co_await reply.async_wait(use_awaitable);
  co_await slots->async_receive(use_awaitable);
}

net::awaitable<void> push_all(PushRequest req) {
  auto ex = co_await net::this_coro::executor;
  auto slots = std::make_shared<Slots>(ex, 10);
  for (auto &token : req.device_tokens) {
#ifdef TWIN
    co_await slots->async_send({}, use_awaitable);
#endif
    net::co_spawn(ex, push_one(std::move(token), slots), net::detached);
  }
}

int main(int argc, char **argv) {
  net::io_context io;
  PushRequest req{"hello", std::vector<std::string>(witness::size(argc, argv), "t")};
  net::co_spawn(io, push_all(std::move(req)), net::detached);
  io.run();
  return witness::report();
}
