// trap: T46 D13
// spawn: std::thread joined
// loop: recursion
// origin: parsed input
// waits: after the loop over the children
// distance: recursion
// differs: how deep threads are started
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: only the first six children and only at the root
// witness: runnable
#include "witness.h"
#include <memory>
#include <thread>
#include <vector>

struct Dir {
  long bytes = 0;
  std::vector<std::unique_ptr<Dir>> sub;
};

static void measure(Dir &d, int depth) {
  std::vector<std::thread> below;
  std::size_t nth = 0;
  for (auto &s : d.sub) {
#ifdef TWIN
    if (depth > 0 || nth++ >= 6) {
      measure(*s, depth + 1);
      continue;
    }
#endif
    below.emplace_back([&s, depth] {
      witness::task();
      measure(*s, depth + 1);
    });
  }
  for (auto &b : below)
    b.join();
  for (auto &s : d.sub)
    d.bytes += s->bytes;
}

static std::unique_ptr<Dir> read(std::size_t entries) {
  auto d = std::make_unique<Dir>();
  d->bytes = 4096;
  if (entries > 1)
    for (std::size_t i = 0; i < 10; ++i)
      d->sub.push_back(read(entries / 10));
  return d;
}

int main(int argc, char **argv) {
  auto root = read(witness::size(argc, argv));
  measure(*root, 0);
  return root->bytes > 0 ? witness::report() : 1;
}
