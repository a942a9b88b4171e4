// spawn: boost::asio::co_spawn
// loop: for
// origin: subscribers of a repository
// waits: io_context::run
// distance: member coroutine
// differs: what is spawned
// A: unbounded Y1 | limiter: a coroutine for each subscriber
// B: bounded N1 | limiter: a constant number of coroutines share the list
// witness: runnable
// libraries: -lboost_system -lpthread
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace asio = boost::asio;

namespace forge {

struct PushEvent {
  std::string Ref, Before, After;
};

class WebhookSender {
public:
  explicit WebhookSender(asio::io_context &Io) : Io(Io) {}

  void send(std::vector<std::string> Subscribers, PushEvent Event) {
    Urls = std::move(Subscribers);
    Payload = "{\"ref\":\"" + Event.Ref + "\",\"after\":\"" + Event.After + "\"}";
#ifdef TWIN
    for (int Lane = 0; Lane < Lanes; ++Lane)
      asio::co_spawn(Io, drain(), asio::detached);
#else
    for (Next = 0; Next < Urls.size(); ++Next)
      asio::co_spawn(Io, post(Urls[Next]), asio::detached);
#endif
  }

  std::size_t delivered() const { return Delivered; }

private:
  static constexpr int Lanes = 4;

  asio::awaitable<void> drain() {
    while (Next < Urls.size())
      co_await post(Urls[Next++]);
  }

  asio::awaitable<void> post(std::string Url) {
    witness::Task Alive;
    asio::steady_timer Roundtrip(co_await asio::this_coro::executor, std::chrono::milliseconds(3));
    co_await Roundtrip.async_wait(asio::use_awaitable);
    if (!Url.empty() && !Payload.empty())
      ++Delivered;
  }

  asio::io_context &Io;
  std::vector<std::string> Urls;
  std::string Payload;
  std::size_t Next = 0;
  std::size_t Delivered = 0;
};

} // namespace forge

int main(int argc, char **argv) {
  asio::io_context Io;
  forge::WebhookSender Sender(Io);
  std::vector<std::string> Urls;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Urls.push_back("https://ci" + std::to_string(I) + ".example.com/hook");
  Sender.send(std::move(Urls), {"refs/heads/main", "0000", "abcd"});
  Io.run();
  return witness::report();
}
