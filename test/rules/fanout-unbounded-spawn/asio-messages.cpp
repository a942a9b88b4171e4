// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A coroutine for each message that a connection brings.

#include <boost/asio.hpp>
#include <string>

namespace asio = boost::asio;
using asio::ip::tcp;

class Session {
public:
  asio::awaitable<void> serve() {
    std::string Buffer;
    for (;;) {
      std::size_t Length = co_await asio::async_read_until(Peer, asio::dynamic_buffer(Buffer), '\n', asio::use_awaitable);
      std::string Line = Buffer.substr(0, Length);
      Buffer.erase(0, Length);
      asio::co_spawn(Io, dialog(Line), asio::detached);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  asio::awaitable<void> serveFew() {
    std::string Buffer;
    for (;;) {
      std::size_t Length = co_await asio::async_read_until(Peer, asio::dynamic_buffer(Buffer), '\n', asio::use_awaitable);
      std::string Line = Buffer.substr(0, Length);
      Buffer.erase(0, Length);
      if (Dialogs >= 40)
        continue;
      ++Dialogs;
      asio::co_spawn(Io, counted(Line), asio::detached);
    }
  }

  asio::awaitable<void> serveInTurn() {
    std::string Buffer;
    for (;;) {
      std::size_t Length = co_await asio::async_read_until(Peer, asio::dynamic_buffer(Buffer), '\n', asio::use_awaitable);
      std::string Line = Buffer.substr(0, Length);
      Buffer.erase(0, Length);
      co_await dialog(Line);
    }
  }

private:
  asio::awaitable<void> dialog(std::string Callee);
  asio::awaitable<void> counted(std::string Callee) {
    co_await dialog(Callee);
    --Dialogs;
  }
  asio::io_context &Io;
  tcp::socket Peer;
  int Dialogs = 0;
};
