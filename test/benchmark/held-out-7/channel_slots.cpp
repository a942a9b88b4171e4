// spawn: boost::asio::co_spawn
// loop: range-for
// origin: request parameter
// waits: io_context run
// distance: coroutine called from the loop
// differs: who takes the slot
// A: unbounded Y2 | limiter: channel of tokens, sent to by the task
// B: bounded N4 | limiter: channel of tokens, sent to before the start
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <string>
#include <vector>

namespace net = boost::asio;
using Tokens = net::experimental::channel<void(boost::system::error_code, int)>;

class Resizer {
public:
  explicit Resizer(net::any_io_executor ex) : ex_(ex), tokens_(ex, 6) {}

  net::awaitable<void> resizeAll(std::vector<std::string> images) {
    for (auto &image : images) {
#ifdef TWIN
      co_await tokens_.async_send({}, 1, net::use_awaitable);
#endif
      net::co_spawn(ex_, resize(std::move(image)), net::detached);
    }
    co_return;
  }

private:
  net::awaitable<void> resize(std::string image) {
    witness::Task alive;
#ifndef TWIN
    co_await tokens_.async_send({}, 1, net::use_awaitable);
#endif
    net::steady_timer t(ex_, std::chrono::milliseconds(image.empty() ? 0 : 2));
    co_await t.async_wait(net::use_awaitable);
    tokens_.try_receive([](auto...) {});
  }

  net::any_io_executor ex_;
  Tokens tokens_;
};

int main(int argc, char **argv) {
  net::io_context io;
  Resizer r(io.get_executor());
  std::vector<std::string> images(witness::size(argc, argv), "cat.webp");
  net::co_spawn(io, r.resizeAll(images), net::detached);
  io.run();
  return witness::report();
}
