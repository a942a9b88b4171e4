// spawn: std::thread stored
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: who chooses the limit
// A: unbounded Y3 | limiter: size guard with a limit from the request
// B: bounded N7 | limiter: size guard with a configured limit
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

namespace rpc {

struct Request {
  std::vector<int> items;
  std::size_t limit = 0;
};

struct Config {
  std::size_t maxItems = 32;
};

static const Config config;

void item(int id) {
  witness::task();
  (void)id;
}

bool handle(const Request &request) {
#ifndef TWIN
  if (request.items.size() > request.limit)
    return false;
#else
  if (request.items.size() > config.maxItems)
    return false;
#endif
  std::vector<std::thread> threads;
  for (int id : request.items)
    threads.emplace_back(item, id);
  for (auto &t : threads)
    t.join();
  return true;
}

} // namespace rpc

int main(int argc, char **argv) {
  rpc::Request request;
  request.limit = witness::size(argc, argv);
  request.items.resize(request.limit);
  rpc::handle(request);
  return witness::report();
}
