// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// Boost.Asio: coroutines and handlers.

#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>

#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using Uris = std::vector<std::string>;

asio::awaitable<void> lookup(std::string uri);
asio::awaitable<void> serve(tcp::socket connection);
void lookupBlocking(const std::string &uri);

void coroutineEach(asio::io_context &io, const Uris &uris) {
  for (const auto &uri : uris)
    asio::co_spawn(io, lookup(uri), asio::detached);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: one coroutine.
asio::awaitable<void> lookupAll(Uris uris) {
  for (const auto &uri : uris)
    co_await lookup(uri);
}
void oneCoroutine(asio::io_context &io, const Uris &uris) {
  asio::co_spawn(io, lookupAll(uris), asio::detached);
}

// OK: awaited in the iteration.
asio::awaitable<void> spawnedAndAwaited(Uris uris) {
  auto executor = co_await asio::this_coro::executor;
  for (const auto &uri : uris)
    co_await asio::co_spawn(executor, lookup(uri), asio::use_awaitable);
}

// OK: four.
void coroutinesForReplicas(asio::io_context &io) {
  for (int i = 0; i < 4; ++i)
    asio::co_spawn(io, lookup(std::to_string(i)), asio::detached);
}

asio::awaitable<void> listen(tcp::acceptor &acceptor) {
  for (;;) {
    auto connection = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), serve(std::move(connection)), asio::detached);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: served before the next is accepted.
asio::awaitable<void> serveInTurn(tcp::acceptor &acceptor) {
  for (;;)
    co_await serve(co_await acceptor.async_accept(asio::use_awaitable));
}

using Slots = asio::experimental::channel<void(boost::system::error_code)>;

asio::awaitable<void> lookupWithSlot(Slots &slots, std::string uri) {
  co_await lookup(std::move(uri));
  slots.try_receive([](auto...) {});
}

// OK: waits while the channel is full, the task empties it.
asio::awaitable<void> channelAsSemaphore(Uris uris) {
  auto executor = co_await asio::this_coro::executor;
  Slots slots(executor, 64);
  for (const auto &uri : uris) {
    co_await slots.async_send({}, asio::use_awaitable);
    asio::co_spawn(executor, lookupWithSlot(slots, uri), asio::detached);
  }
}

// OK: four threads; the queue is not this rule's business.
void fixedPool(const Uris &uris) {
  asio::thread_pool pool(4);
  for (const auto &uri : uris)
    asio::post(pool, [uri] { lookupBlocking(uri); });
  pool.join();
}

// A thread for each element.
void poolOfRequestSize(const Uris &uris) {
  asio::thread_pool pool(uris.size());
  for (const auto &uri : uris)
    asio::post(pool, [uri] { lookupBlocking(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pool.join();
}

class Listener {
public:
  explicit Listener(asio::io_context &io) : acceptor(io) {}
  void next() {
    acceptor.async_accept([this](boost::system::error_code failed, tcp::socket) {
      if (!failed)
        std::thread(lookupBlocking, "peer").detach();
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      next();
    });
  }
  // OK: the handler works itself.
  void nextInline() {
    acceptor.async_accept([this](boost::system::error_code failed, tcp::socket) {
      if (!failed)
        lookupBlocking("peer");
      nextInline();
    });
  }

private:
  tcp::acceptor acceptor;
};
