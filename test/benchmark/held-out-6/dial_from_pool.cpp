// trap: T41 T28 D11
// spawn: boost::asio::steady_timer::async_wait
// loop: range-for
// origin: request field
// waits: event loop
// distance: task of a pool
// differs: whether the pool's task waits for the operation it starts
// A: unbounded Y5 | limiter: pool of four whose tasks only start operations
// B: bounded N8 | limiter: pool of four whose tasks wait
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;

struct ResolveBatch {
  std::vector<std::string> names;
};

class Resolver {
public:
  explicit Resolver(asio::io_context &io) : io_(io) {}

  void resolve(const ResolveBatch &batch) {
    asio::thread_pool four(4);
    for (const auto &name : batch.names)
      asio::post(four, [this, name] { query(name); });
    four.join();
  }

private:
  struct Query {
    witness::Task alive;
    asio::steady_timer timer;
    Query(asio::io_context &io, std::size_t ms) : timer(io, std::chrono::milliseconds(ms)) {}
  };

  void query(const std::string &name) {
    auto q = std::make_shared<Query>(io_, name.empty() ? 1 : 20);
#ifdef TWIN
    std::future<void> answered = q->timer.async_wait(asio::use_future);
    answered.get();
#else
    q->timer.async_wait([q](boost::system::error_code) {});
#endif
  }

  asio::io_context &io_;
};

int main(int argc, char **argv) {
  asio::io_context io;
  auto open = asio::make_work_guard(io);
  std::jthread loop([&] { io.run(); });
  ResolveBatch b;
  b.names.resize(witness::size(argc, argv), "db.internal");
  Resolver(io).resolve(b);
  open.reset();
  return witness::report();
}
