// spawn: boost::asio::co_spawn
// loop: range-for, or counted with a queue
// origin: vector parameter
// waits: io_context::run
// distance: same class
// differs: what a coroutine stands for
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: seven coroutines share the queue
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <deque>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Listener {
  std::string Mail;
  std::string Seat;
};

class InviteSender {
public:
  explicit InviteSender(asio::io_context &Io) : Io(Io) {}

#ifndef TWIN
  void invite(const std::vector<Listener> &Listeners) {
    for (const Listener &L : Listeners) {
      if (L.Mail.find('@') == std::string::npos)
        continue;
      asio::co_spawn(Io, one(L), asio::detached);
    }
  }
#else
  void invite(const std::vector<Listener> &Listeners) {
    for (const Listener &L : Listeners) {
      if (L.Mail.find('@') == std::string::npos)
        continue;
      Waiting.push_back(L);
    }
    for (int Line = 0; Line < SmtpLines; ++Line)
      asio::co_spawn(Io, drain(), asio::detached);
  }
#endif

  std::size_t sent() const { return Sent; }

private:
  static constexpr int SmtpLines = 7;

  asio::awaitable<void> one(Listener L) {
    witness::Task Alive;
    co_await deliver(L);
  }

  asio::awaitable<void> drain() {
    witness::Task Alive;
    while (!Waiting.empty()) {
      Listener L = std::move(Waiting.front());
      Waiting.pop_front();
      co_await deliver(L);
    }
  }

  asio::awaitable<void> deliver(const Listener &L) {
    asio::steady_timer Handshake(co_await asio::this_coro::executor);
    Handshake.expires_after(std::chrono::milliseconds(2));
    co_await Handshake.async_wait(asio::use_awaitable);
    Sent += !L.Seat.empty();
  }

  asio::io_context &Io;
  std::deque<Listener> Waiting;
  std::size_t Sent = 0;
};

int main(int argc, char **argv) {
  std::vector<Listener> Fans(witness::size(argc, argv), {"fan@example.org", "C12"});
  asio::io_context Io;
  InviteSender Sender(Io);
  Sender.invite(Fans);
  Io.run();
  return witness::report();
}
