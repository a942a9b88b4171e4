// spawn: std::thread that runs an io_context
// loop: index
// origin: vector parameter
// limiter: number of threads
// waits: joined after the loop
// distance: same function
// differs: number of threads
// A: unbounded Y3 | limiter: a thread for each posted handler
// B: bounded N2 | limiter: threads of the hardware
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <string>
#include <thread>
#include <vector>

struct Statement {
  std::string sql;
};

static void execute(const Statement &) { witness::task(); }

void executeAll(const std::vector<Statement> &statements) {
  boost::asio::io_context io;
  for (const Statement &statement : statements)
    boost::asio::post(io, [&statement] { execute(statement); });
#ifdef TWIN
  const std::size_t threads = std::max(2u, std::thread::hardware_concurrency());
#else
  const std::size_t threads = std::max<std::size_t>(2, statements.size());
#endif
  std::vector<std::thread> runners;
  for (std::size_t i = 0; i < threads; ++i)
    runners.emplace_back([&io] { io.run(); });
  for (std::thread &runner : runners)
    runner.join();
}

int main(int argc, char **argv) {
  executeAll(std::vector<Statement>(witness::size(argc, argv), Statement{"VACUUM"}));
  return witness::report();
}
