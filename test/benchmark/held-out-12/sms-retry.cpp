// spawn: asio::steady_timer::async_wait
// loop: while over a deque
// origin: member filled elsewhere
// limiter: pending attempts compared in the condition
// waits: completion handler
// distance: callback
// differs: limiter
// A: bounded N5
// B: unbounded Y1 | limiter: none
// flags: -DASIO_STANDALONE
// witness: runnable
#include "witness.h"
#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <system_error>

struct Sms {
  std::string To;
  std::string Text;
  int Attempts = 0;
};

class RetryQueue {
public:
  explicit RetryQueue(asio::io_context &Context) : Context(Context) {}

  void push(Sms Message) { Backlog.push_back(std::move(Message)); }

  void flush() {
#ifndef TWIN
    while (Pending < MaxPending && !Backlog.empty()) {
#else
    while (!Backlog.empty()) {
#endif
      auto A = std::make_shared<Attempt>(Context, std::move(Backlog.front()));
      Backlog.pop_front();
      ++Pending;
      attempt(std::move(A));
    }
  }

  std::size_t delivered() const { return Delivered; }

private:
  struct Attempt {
    Attempt(asio::io_context &Context, Sms Message) : Timer(Context), Message(std::move(Message)) {}
    asio::steady_timer Timer;
    Sms Message;
  };

  void attempt(std::shared_ptr<Attempt> A) {
    auto &Timer = A->Timer;
    ++A->Message.Attempts;
    witnessEnter();
    Timer.expires_after(std::chrono::milliseconds(A->Message.Attempts));
    Timer.async_wait([this, A = std::move(A)](const std::error_code &Error) {
      witnessLeave();
      --Pending;
      if (!Error)
        ++Delivered;
      flush();
    });
  }

  static constexpr unsigned MaxPending = 6;
  asio::io_context &Context;
  std::deque<Sms> Backlog;
  unsigned Pending = 0;
  std::size_t Delivered = 0;
};

int main(int argc, char **argv) {
  asio::io_context Context;
  RetryQueue Queue(Context);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Queue.push({"+491700000", "hello"});
  Queue.flush();
  Context.run();
  return witness::report();
}
