// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// A pool bounds what runs on its threads, not what its tasks leave running behind them.

#include <boost/asio.hpp>

#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using Uris = std::vector<std::string>;
using Connection = std::shared_ptr<tcp::socket>;

void lookup(const std::string &uri);
tcp::endpoint address(const std::string &uri);
void ask(Connection connection);

// OK: the thread of the pool waits for the connection.
void blockingInPool(asio::io_context &io, const Uris &uris) {
  asio::thread_pool pool(8);
  for (const auto &uri : uris)
    asio::post(pool, [&io, uri] {
      tcp::socket connection(io);
      connection.connect(address(uri));
    });
  pool.join();
}

void asyncInPool(asio::io_context &io, const Uris &uris) {
  asio::thread_pool pool(8);
  for (const auto &uri : uris)
    asio::post(pool, [&io, uri] {
      auto connection = std::make_shared<tcp::socket>(io);
      connection->async_connect(address(uri), [connection](boost::system::error_code) { ask(connection); });
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    });
  pool.join();
}

std::counting_semaphore<> slots(64);

// OK: the completion gives the slot back that the loop took.
void asyncInPoolWithSlot(asio::io_context &io, const Uris &uris) {
  asio::thread_pool pool(8);
  for (const auto &uri : uris) {
    slots.acquire();
    asio::post(pool, [&io, uri] {
      auto connection = std::make_shared<tcp::socket>(io);
      connection->async_connect(address(uri), [connection](boost::system::error_code) {
        ask(connection);
        slots.release();
      });
    });
  }
  pool.join();
}

// The slot comes back when the pool's task ends, and the connection is still being made.
void slotForTheTaskOnly(asio::io_context &io, const Uris &uris) {
  asio::thread_pool pool(8);
  for (const auto &uri : uris) {
    slots.acquire();
    asio::post(pool, [&io, uri] {
      auto connection = std::make_shared<tcp::socket>(io);
      connection->async_connect(address(uri), [connection](boost::system::error_code) { ask(connection); });
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      slots.release();
    });
  }
  pool.join();
}

// OK: a thread that ends when its work does.
void threadInPool(const Uris &uris) {
  asio::thread_pool pool(8);
  for (const auto &uri : uris)
    asio::post(pool, [uri] { std::thread([uri] { lookup(uri); }).join(); });
  pool.join();
}

void detachedInPool(const Uris &uris) {
  asio::thread_pool pool(8);
  for (const auto &uri : uris)
    asio::post(pool, [uri] { std::thread([uri] { lookup(uri); }).detach(); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pool.join();
}

// Stopping the context drops what waits in it, not what runs.
void stoppedAtOnce(asio::io_context &io, const Uris &uris) {
  for (const auto &uri : uris)
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  io.stop();
}

// OK: the same, joined in turn.
void joinedInTurn(asio::io_context &io, const Uris &uris) {
  for (const auto &uri : uris)
    std::thread([uri] { lookup(uri); }).join();
  io.stop();
}
