// spawn: boost::asio::co_spawn
// loop: while over a queue
// origin: messages of a socket
// distance: member coroutine
// waits: detached
// differs: where the counter goes down
// A: bounded N9 | limiter: counter of transactions lowered by the transaction
// B: unbounded Y5 | limiter: counter of transactions lowered after the spawn
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <deque>
#include <map>
#include <string>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct Register {
  std::string Aor, Contact;
};

class Registrar {
public:
  Registrar(asio::io_context &Io, std::deque<Register> Inbox) : Io(Io), Inbox(std::move(Inbox)) {}

  asio::awaitable<void> serve() {
    while (!Inbox.empty()) {
      while (Transactions >= MaxTransactions)
        co_await pause(1ms);
      Register Message = std::move(Inbox.front());
      Inbox.pop_front();
      ++Transactions;
      asio::co_spawn(Io, bind(std::move(Message)), asio::detached);
#ifdef TWIN
      --Transactions;
#endif
    }
  }

private:
  static constexpr int MaxTransactions = 20;

  asio::awaitable<void> pause(std::chrono::milliseconds Time) {
    asio::steady_timer Timer(Io, Time);
    co_await Timer.async_wait(asio::use_awaitable);
  }

  asio::awaitable<void> bind(Register Message) {
    witness::Task Alive;
    co_await pause(25ms);
    if (!Message.Contact.empty())
      Bindings[Message.Aor] = Message.Contact;
#ifndef TWIN
    --Transactions;
#endif
  }

  asio::io_context &Io;
  std::deque<Register> Inbox;
  std::map<std::string, std::string> Bindings;
  int Transactions = 0;
};

int main(int argc, char **argv) {
  std::deque<Register> Inbox;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Inbox.push_back({"sip:" + std::to_string(I) + "@example.org", "192.0.2.1"});
  asio::io_context Io;
  Registrar R(Io, std::move(Inbox));
  asio::co_spawn(Io, R.serve(), asio::detached);
  Io.run();
  return witness::report();
}
