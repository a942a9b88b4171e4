// trap: T43 T25
// spawn: boost::asio::post to a thread_pool
// loop: range-for
// origin: request field
// waits: A: join; B: destructor
// distance: factory of the pool
// differs: what the factory takes as the size
// A: unbounded Y3 | limiter: pool as large as the request
// B: bounded N8 | limiter: pool of four whose destructor drops the rest
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <memory>
#include <string>
#include <vector>

using Pool = boost::asio::thread_pool;

struct Deploy {
  std::vector<std::string> nodes;
};

static std::unique_ptr<Pool> poolFor(const Deploy &d) {
#ifdef TWIN
  return std::make_unique<Pool>(d.nodes.empty() ? 1 : 4);
#else
  return std::make_unique<Pool>(d.nodes.empty() ? 1 : d.nodes.size());
#endif
}

static void install(std::string node) {
  witness::task();
  if (node.empty())
    std::puts("unnamed node");
}

void rollout(const Deploy &d) {
  auto pool = poolFor(d);
  for (const auto &n : d.nodes)
    boost::asio::post(*pool, [n] { install(n); });
#ifndef TWIN
  pool->join();
#endif
}

int main(int argc, char **argv) {
  Deploy d;
  d.nodes.assign(witness::size(argc, argv), "node");
  rollout(d);
  return witness::report();
}
