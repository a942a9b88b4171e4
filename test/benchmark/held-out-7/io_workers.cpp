// spawn: std::jthread running an io_context
// loop: index
// origin: size of a request
// waits: destructor
// distance: same function
// differs: how many threads serve the context
// A: unbounded Y3 | limiter: a thread for each posted handler
// B: bounded N2 | limiter: as many threads as processors
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <string>
#include <thread>
#include <vector>

struct Mutation {
  std::string table;
  std::string row;
};

class MutateHandler {
public:
  std::size_t operator()(const std::vector<Mutation> &batch) {
    boost::asio::io_context ctx;
    for (const Mutation &m : batch)
      boost::asio::post(ctx, [this, &m] { write(m); });
#ifdef TWIN
    const std::size_t width = std::thread::hardware_concurrency();
#else
    const std::size_t width = batch.size();
#endif
    {
      std::vector<std::jthread> crew;
      for (std::size_t i = 0; i != width; ++i)
        crew.emplace_back([&ctx] { ctx.run(); });
    }
    return written_;
  }

private:
  void write(const Mutation &m) {
    witness::task();
    if (!m.table.empty())
      written_.fetch_add(1, std::memory_order_relaxed);
  }
  std::atomic<std::size_t> written_{0};
};

int main(int argc, char **argv) {
  std::vector<Mutation> batch(witness::size(argc, argv), Mutation{"orders", "r"});
  MutateHandler handle;
  handle(batch);
  return witness::report();
}
