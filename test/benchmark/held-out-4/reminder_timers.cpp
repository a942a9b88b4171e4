// spawn: asynchronous wait
// loop: range-for or a chain of completions
// origin: vector field of a parameter
// waits: completion handlers
// distance: member function
// differs: when the next one starts
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the next one starts when the one before is done
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using boost::asio::steady_timer;

struct Delivery {
  std::string endpoint;
  int attempts = 0;
};

struct WebhookBatch {
  std::vector<Delivery> deliveries;
};

class Dispatcher : public std::enable_shared_from_this<Dispatcher> {
public:
  Dispatcher(boost::asio::io_context &io, WebhookBatch &batch) : io_(io), batch_(batch) {}

  void start() {
#ifdef TWIN
    next(0);
#else
    for (std::size_t i = 0; i < batch_.deliveries.size(); ++i)
      deliver(i);
#endif
  }

private:
  struct Call {
    witness::Task live;
    steady_timer timer;
    explicit Call(boost::asio::io_context &io) : timer(io, std::chrono::milliseconds(5)) {}
  };

  void next(std::size_t i) {
    if (i < batch_.deliveries.size())
      deliver(i);
  }

  void deliver(std::size_t i) {
    auto call = std::make_unique<Call>(io_);
    steady_timer &timer = call->timer;
    timer.async_wait([self = shared_from_this(), call = std::move(call), i](boost::system::error_code) mutable {
      self->batch_.deliveries[i].attempts++;
      call.reset();
#ifdef TWIN
      self->next(i + 1);
#endif
    });
  }

  boost::asio::io_context &io_;
  WebhookBatch &batch_;
};

int main(int argc, char **argv) {
  WebhookBatch batch{std::vector<Delivery>(witness::size(argc, argv), Delivery{"https://hooks.example"})};
  boost::asio::io_context io(1);
  std::make_shared<Dispatcher>(io, batch)->start();
  io.run();
  return witness::report();
}
