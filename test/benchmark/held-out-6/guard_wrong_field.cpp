// trap: D7 T47
// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: helper that validates
// differs: which field is checked
// A: unbounded Y7 | limiter: a check of another field
// B: bounded N7 | limiter: leaves when the list is too long
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

struct BatchGet {
  std::uint32_t limit = 20;
  std::vector<std::string> ids;
};

enum class Code { ok, invalid };

static Code validate(const BatchGet &rq) {
  if (rq.limit == 0 || rq.limit > 100)
    return Code::invalid;
#ifdef TWIN
  if (rq.ids.size() > rq.limit)
    return Code::invalid;
#endif
  return Code::ok;
}

static void load(const std::string &id) {
  witness::task();
  if (id.size() > 64)
    std::puts("odd id");
}

Code batchGet(const BatchGet &rq) {
  if (Code c = validate(rq); c != Code::ok)
    return c;
  std::vector<std::thread> loads;
  for (const auto &id : rq.ids)
    loads.emplace_back(load, std::cref(id));
  for (auto &l : loads)
    l.join();
  return Code::ok;
}

int main(int argc, char **argv) {
  BatchGet rq;
  rq.ids.assign(witness::size(argc, argv), "tweet");
  if (batchGet(rq) == Code::invalid)
    std::fputs("400\n", stderr);
  return witness::report();
}
