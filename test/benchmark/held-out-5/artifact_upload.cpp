// spawn: std::thread detached
// loop: range-for
// origin: parsed JSON
// waits: detached
// distance: same function
// differs: whether every path through the loop takes a slot
// A: unbounded Y4 | limiter: semaphore on one branch only
// B: bounded N4 | limiter: semaphore on every branch
// witness: runnable
#include "witness.h"
#include <nlohmann/json.hpp>
#include <semaphore>
#include <string>
#include <thread>

using nlohmann::json;

namespace ci {

std::counting_semaphore<> slots{8};

static void store(const std::string &name, bool large) {
  witness::task();
  if (large && name.empty())
    std::puts("nameless artifact");
}

void uploadArtifacts(const json &job) {
  for (const json &a : job.at("artifacts")) {
    const std::string name = a.at("name");
    const bool large = a.value("size", 0) > 1 << 20;
#ifdef TWIN
    slots.acquire();
#else
    if (large)
      slots.acquire();
#endif
    std::thread([=] {
      store(name, large);
#ifdef TWIN
      slots.release();
#else
      if (large)
        slots.release();
#endif
    }).detach();
  }
}

} // namespace ci

int main(int argc, char **argv) {
  json job = {{"id", 17}, {"artifacts", json::array()}};
  for (std::size_t n = witness::size(argc, argv); n; --n)
    job["artifacts"].push_back({{"name", "log.txt"}, {"size", 200}});
  ci::uploadArtifacts(job);
  return witness::report();
}
