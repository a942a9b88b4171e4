// trap: D12 D15
// spawn: boost::asio::co_spawn
// loop: endless accept loop
// origin: connections of clients
// waits: event loop
// distance: coroutine
// differs: whether the session is awaited
// A: unbounded Y8 | limiter: none
// B: bounded N3 | limiter: session awaited before the next accept
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <memory>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::awaitable;
using asio::use_awaitable;

awaitable<void> session(tcp::socket peer) {
  witness::Task alive;
  asio::steady_timer idle(peer.get_executor(), std::chrono::milliseconds(4));
  char hello[] = "220 ready\r\n";
  co_await asio::async_write(peer, asio::buffer(hello), use_awaitable);
  co_await idle.async_wait(use_awaitable);
}

awaitable<void> listenOn(tcp::acceptor &acceptor) {
  while (acceptor.is_open()) {
    tcp::socket peer = co_await acceptor.async_accept(use_awaitable);
#ifdef TWIN
    co_await session(std::move(peer));
#else
    co_spawn(acceptor.get_executor(), session(std::move(peer)), asio::detached);
#endif
  }
}

int main(int argc, char **argv) {
  asio::io_context io;
  tcp::acceptor acceptor(io, {asio::ip::address_v4::loopback(), 0});
  acceptor.listen(4096);
  std::vector<std::unique_ptr<tcp::socket>> clients;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n) {
    clients.push_back(std::make_unique<tcp::socket>(io));
    clients.back()->connect(acceptor.local_endpoint());
  }
  asio::co_spawn(io, listenOn(acceptor), asio::detached);
  asio::steady_timer stop(io, std::chrono::seconds(8));
  io.run_for(std::chrono::milliseconds(8 * clients.size() + 100));
  return witness::report();
}
