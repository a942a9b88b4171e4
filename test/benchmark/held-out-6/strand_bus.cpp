// trap: T24 T14
// spawn: boost::asio::steady_timer::async_wait
// loop: range-for
// origin: request field
// waits: event loop
// distance: same function
// differs: handlers serialised by a strand, or operations chained
// A: unbounded Y7 | limiter: strand
// B: bounded N3 | limiter: the next starts when the one before has ended
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <memory>
#include <vector>

namespace net = boost::asio;
using boost::system::error_code;

struct Message {
  int topic;
};

class Bus : public std::enable_shared_from_this<Bus> {
public:
  Bus(net::io_context &io, std::vector<Message> batch)
      : strand_(net::make_strand(io)), batch_(std::move(batch)) {}

  void publish() {
#ifdef TWIN
    net::post(strand_, [self = shared_from_this()] { self->step(0); });
#else
    for (std::size_t i = 0; i < batch_.size(); ++i)
      net::post(strand_, [self = shared_from_this(), i] { self->one(i, [](std::size_t) {}); });
#endif
  }

private:
  template <class Then> void one(std::size_t i, Then then) {
    auto timer = std::make_shared<net::steady_timer>(strand_, std::chrono::milliseconds(batch_[i].topic));
    auto alive = std::make_shared<witness::Task>();
    timer->async_wait(net::bind_executor(
        strand_, [self = shared_from_this(), timer, alive, i, then](error_code) mutable {
          alive.reset();
          then(i);
        }));
  }

  void step(std::size_t i) {
    if (i < batch_.size())
      one(i, [self = shared_from_this()](std::size_t done) { self->step(done + 1); });
  }

  net::strand<net::io_context::executor_type> strand_;
  std::vector<Message> batch_;
};

int main(int argc, char **argv) {
  net::io_context io;
  const std::size_t n = witness::size(argc, argv);
  std::vector<Message> batch(n, Message{8});
  std::make_shared<Bus>(io, std::move(batch))->publish();
  io.run();
  return witness::report();
}
