// trap: T48 D13
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: macro
// differs: what the macro expands to
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: macro calls
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

namespace rt {
struct Launch {
  template <class F> void operator+(F fn) const {
#ifdef TWIN
    fn();
#else
    std::thread(std::move(fn)).detach();
#endif
  }
};
} // namespace rt

#define go ::rt::Launch{} + [=]()

struct EvictRequest {
  std::string cache;
  std::vector<unsigned long> keys;
};

static void evict(const std::string &cache, unsigned long key) {
  witness::task();
  if (cache.empty() || key == 0)
    std::puts("nothing to evict");
}

void serve(const EvictRequest &rq) {
  auto cache = rq.cache;
  for (auto key : rq.keys)
    go { evict(cache, key); };
}

int main(int argc, char **argv) {
  EvictRequest rq{"sessions", {}};
  rq.keys.assign(witness::size(argc, argv), 3);
  serve(rq);
  return witness::report();
}
