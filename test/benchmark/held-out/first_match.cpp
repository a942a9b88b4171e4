// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: return after the spawn
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: the function returns after the first
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Handler {
  std::string route;
  int priority = 0;
};

struct Job {
  std::string path;
};

static void serve(Handler handler, Job job) { witness::task(); }

bool route(const std::vector<Handler> &handlers, const Job &job) {
  bool matched = false;
  for (const auto &handler : handlers) {
    if (handler.priority < 0)
      continue;
    if (job.path.compare(0, handler.route.size(), handler.route) != 0)
      continue;
    std::thread(serve, handler, job).detach();
#ifndef TWIN
    matched = true;
#else
    return true;
#endif
  }
  return matched;
}

int main(int argc, char **argv) {
  std::vector<Handler> handlers(witness::size(argc, argv), {"/api", 1});
  route(handlers, {"/api/users"});
  return witness::report();
}
