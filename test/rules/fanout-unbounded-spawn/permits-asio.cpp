// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn,fanout-limiter-inside-task
// A slot that a coroutine takes is taken when the coroutine runs.

#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>

#include <string>
#include <vector>

namespace asio = boost::asio;
using Slots = asio::experimental::channel<void(boost::system::error_code)>;

asio::awaitable<void> lookup(std::string uri);

class Client {
  asio::io_context &io;
  Slots slots{io, 8};

  asio::awaitable<void> limited(std::string uri) {
    co_await slots.async_send({}, asio::use_awaitable);
    co_await lookup(uri);
    slots.try_receive([](auto...) {});
  }
  asio::awaitable<void> plain(std::string uri) {
    co_await lookup(uri);
    slots.try_receive([](auto...) {});
  }
  asio::awaitable<void> takeSlot() { co_await slots.async_send({}, asio::use_awaitable); }

public:
  asio::awaitable<void> slotInTask(std::vector<std::string> uris) {
    for (auto &uri : uris)
      asio::co_spawn(io, limited(uri), asio::detached);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
    co_return;
  }

  // OK: the loop waits for the slot.
  asio::awaitable<void> slotInLoop(std::vector<std::string> uris) {
    for (auto &uri : uris) {
      co_await takeSlot();
      asio::co_spawn(io, plain(uri), asio::detached);
    }
  }
};
