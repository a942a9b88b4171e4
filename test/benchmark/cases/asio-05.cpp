// spawn: boost::asio::co_spawn
// loop: accept
// origin: endless accept
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter, refuses above k
// witness: not-runnable (the server never returns and a peer would have to dial it)
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

static std::atomic<int> Sessions = 0;

asio::awaitable<void> echo(tcp::socket Socket) {
  char Data[1024];
  for (;;) {
    std::size_t N = co_await Socket.async_read_some(asio::buffer(Data), asio::use_awaitable);
    co_await asio::async_write(Socket, asio::buffer(Data, N), asio::use_awaitable);
  }
}

asio::awaitable<void> guarded(tcp::socket Socket) {
  try {
    co_await echo(std::move(Socket));
  } catch (...) {
  }
  --Sessions;
}

asio::awaitable<void> listen(tcp::acceptor Acceptor) {
  for (;;) {
    tcp::socket Socket = co_await Acceptor.async_accept(asio::use_awaitable);
#ifdef TWIN
    if (Sessions >= 512)
      continue;
#endif
    ++Sessions;
    asio::co_spawn(Acceptor.get_executor(), guarded(std::move(Socket)), asio::detached);
  }
}
