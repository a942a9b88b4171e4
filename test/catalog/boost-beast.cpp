// REQUIRES: boost-headers
// RUN: %row_check boost-beast %s -- -std=c++20
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>

namespace asio = boost::asio;

void connections(boost::beast::tcp_stream &stream, asio::ip::tcp::endpoint to) {
  stream.connect(to);                                          //= open connection
  stream.async_connect(to, [](boost::system::error_code) {});  //= spawn connection
  stream.close();
}

asio::awaitable<void> awaited(boost::beast::tcp_stream &stream, asio::ip::tcp::endpoint to) {
  co_await stream.async_connect(to, asio::use_awaitable); //= spawn connection lazy
}
