// spawn: boost::asio::co_spawn
// loop: for(;;) over async_accept
// origin: connections of peers
// waits: detached
// distance: member function
// differs: what happens when many sessions are open
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: a session beyond the limit is closed
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <list>

namespace asio = boost::asio;
using Local = asio::local::stream_protocol;

class ChatServer {
public:
  explicit ChatServer(Local::acceptor &acceptor) : acceptor_(acceptor) {}

  asio::awaitable<void> run() {
    for (;;) {
      Local::socket socket = co_await acceptor_.async_accept(asio::use_awaitable);
#ifdef TWIN
      if (sessions_ >= kMaxSessions) {
        socket.close();
        continue;
      }
#endif
      asio::co_spawn(acceptor_.get_executor(), session(std::move(socket)), asio::detached);
    }
  }

private:
  static constexpr int kMaxSessions = 16;

  asio::awaitable<void> session(Local::socket socket) {
    witness::Task live;
    ++sessions_;
    asio::steady_timer idle(socket.get_executor(), std::chrono::milliseconds(150));
    co_await idle.async_wait(asio::use_awaitable);
    --sessions_;
  }

  Local::acceptor &acceptor_;
  int sessions_ = 0;
};

static asio::awaitable<void> visitors(Local::acceptor &acceptor, std::size_t count) {
  std::list<Local::socket> open;
  char byte;
  while (count-- > 0) {
    open.emplace_back(acceptor.get_executor());
    co_await open.back().async_connect(acceptor.local_endpoint(), asio::use_awaitable);
  }
  for (auto &socket : open) {
    boost::system::error_code ended;
    co_await socket.async_read_some(asio::buffer(&byte, 1), asio::redirect_error(asio::use_awaitable, ended));
  }
  acceptor.close();
}

int main(int argc, char **argv) {
  std::size_t count = witness::size(argc, argv);
  asio::io_context io(1);
  std::string path = "/tmp/chat" + std::to_string(getpid());
  Local::acceptor acceptor(io, Local::endpoint(path));
  ChatServer server(acceptor);
  asio::co_spawn(io, server.run(), asio::detached);
  asio::co_spawn(io, visitors(acceptor, count), asio::detached);
  io.run();
  unlink(path.c_str());
  return witness::report();
}
