// trap: T47 D7
// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: assert or throw
// A: unbounded Y7 | limiter: assert
// B: bounded N7 | limiter: throws when too large
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

constexpr std::size_t kMaxBatch = 64;

struct GetRecords {
  std::vector<std::string> uris;
};

static void getOne(const std::string &uri) {
  witness::task();
  if (uri.rfind("at://", 0) != 0)
    std::puts("odd scheme");
}

void getRecords(const GetRecords &rq) {
#ifdef TWIN
  if (rq.uris.size() > kMaxBatch)
    throw std::invalid_argument("too many uris");
#else
  assert(rq.uris.size() <= kMaxBatch);
#endif
  std::vector<std::thread> lookups;
  for (const auto &uri : rq.uris)
    lookups.emplace_back(getOne, std::cref(uri));
  for (auto &l : lookups)
    l.join();
}

int main(int argc, char **argv) {
  GetRecords rq;
  rq.uris.resize(witness::size(argc, argv), "at://x");
  try {
    getRecords(rq);
  } catch (const std::invalid_argument &e) {
    std::fprintf(stderr, "%s\n", e.what());
  }
  return witness::report();
}
