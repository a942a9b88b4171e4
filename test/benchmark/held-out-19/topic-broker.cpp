// spawn: boost::asio::co_spawn
// loop: range-for
// origin: subscribers of a topic
// limiter: none
// waits: io_context
// distance: coroutine
// differs: whether the delivery is awaited or detached
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: detached
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <map>
#include <set>
#include <string>

using namespace std::chrono_literals;

struct Publication {
  std::string Topic;
  std::string Payload;
};

class Broker {
public:
  explicit Broker(boost::asio::io_context &C) : Context(C) {}

  void subscribe(const std::string &Topic, std::string Client) {
    Topics[Topic].insert(std::move(Client));
  }

  boost::asio::awaitable<void> publish(Publication P) {
    auto Found = Topics.find(P.Topic);
    if (Found == Topics.end())
      co_return;
    std::set<std::string> Clients = Found->second;
    for (const std::string &Client : Clients) {
#ifdef TWIN
      boost::asio::co_spawn(Context, deliver(Client, P.Payload), boost::asio::detached);
#else
      co_await boost::asio::co_spawn(Context, deliver(Client, P.Payload), boost::asio::use_awaitable);
#endif
    }
    ++Published;
  }

private:
  boost::asio::awaitable<void> deliver(std::string Client, std::string Payload) {
    witness::Task Alive;
    boost::asio::steady_timer Acknowledged(Context, 1ms);
    co_await Acknowledged.async_wait(boost::asio::use_awaitable);
    Bytes += Client.size() + Payload.size();
  }

  boost::asio::io_context &Context;
  std::map<std::string, std::set<std::string>> Topics;
  std::size_t Published = 0;
  std::size_t Bytes = 0;
};

int main(int argc, char **argv) {
  boost::asio::io_context Context;
  Broker B(Context);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    B.subscribe("prices/eur", "client-" + std::to_string(I));
  boost::asio::co_spawn(Context, B.publish({"prices/eur", "1.0831"}), boost::asio::detached);
  Context.run();
  return witness::report();
}
