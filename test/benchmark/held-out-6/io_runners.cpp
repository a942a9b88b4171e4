// trap: T25 T28
// spawn: std::jthread that runs an io_context
// loop: for
// origin: A: size of the request; B: constant
// waits: scope exit
// distance: same function
// differs: how many threads run the context
// A: unbounded Y3 | limiter: context run by as many threads as elements
// B: bounded N8 | limiter: context run by four threads
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;

struct Purge {
  std::vector<std::string> paths;
};

static void unlinkPath(const std::string &p) {
  witness::task();
  if (p == "/")
    std::puts("refused");
}

void handle(const Purge &rq) {
  asio::io_context ctx;
  for (const auto &p : rq.paths)
    asio::post(ctx, [&p] { unlinkPath(p); });
#ifdef TWIN
  const std::size_t threads = 4;
#else
  const std::size_t threads = rq.paths.size();
#endif
  std::vector<std::jthread> runners;
  for (std::size_t i = 0; i < threads; ++i)
    runners.emplace_back([&ctx] { ctx.run(); });
}

int main(int argc, char **argv) {
  Purge rq;
  rq.paths.assign(witness::size(argc, argv), "/tmp/x");
  handle(rq);
  return witness::report();
}
