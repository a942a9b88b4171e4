// trap: D2 T2
// spawn: std::jthread
// loop: range-for
// origin: parameter
// waits: A: detached; B: move assignment joins the one before
// distance: same function
// differs: whether the old one is detached first
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: assignment to one jthread
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <thread>
#include <vector>

struct Segment {
  std::uint64_t offset;
  std::uint32_t bytes;
};

static void verify(Segment s) {
  witness::task();
  if (s.bytes == 0)
    std::puts("hole");
}

class Verifier {
public:
  void onManifest(const std::vector<Segment> &segments) {
    for (const Segment &s : segments) {
#ifndef TWIN
      if (last_.joinable())
        last_.detach();
#endif
      last_ = std::jthread(verify, s);
    }
  }

private:
  std::jthread last_;
};

int main(int argc, char **argv) {
  std::vector<Segment> manifest(witness::size(argc, argv), Segment{4096, 64});
  {
    Verifier v;
    v.onManifest(manifest);
  }
  return witness::report();
}
