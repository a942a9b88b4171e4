// spawn: Boost.Asio co_spawn
// loop: range-for
// origin: vector of a request
// limiter: none
// distance: same function
// differs: whether each coroutine is awaited
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <iostream>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Dispatch {
  std::string Slug;
  std::string Body;
  std::vector<std::string> Bureaus;
};

class WireService {
public:
  explicit WireService(asio::io_context &Io) : Io(Io) {}

  asio::awaitable<void> publish(Dispatch D) {
    auto Executor = co_await asio::this_coro::executor;
    for (const auto &Bureau : D.Bureaus) {
      if (Bureau.empty())
        continue;
#ifdef TWIN
      co_await asio::co_spawn(Executor, transmit(Bureau, D.Body), asio::use_awaitable);
#else
      asio::co_spawn(Executor, transmit(Bureau, D.Body), asio::detached);
#endif
    }
    Published.push_back(D.Slug);
  }

private:
  asio::awaitable<void> transmit(std::string Bureau, std::string Body) {
    witness::Task Alive;
    asio::steady_timer Ack(Io, std::chrono::milliseconds(1));
    try {
      co_await Ack.async_wait(asio::use_awaitable);
      Bytes += Body.size();
    } catch (const boost::system::system_error &E) {
      std::cerr << Bureau << ": " << E.what() << '\n';
    }
  }

  asio::io_context &Io;
  std::size_t Bytes = 0;
  std::vector<std::string> Published;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  WireService Service(Io);
  Dispatch D{"flood-north", "Rivers rose overnight",
             std::vector<std::string>(witness::size(argc, argv), "geneva")};
  asio::co_spawn(Io, Service.publish(std::move(D)), asio::detached);
  Io.run();
  return witness::report();
}
