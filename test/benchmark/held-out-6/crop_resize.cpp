// trap: T47 D7
// spawn: std::async
// loop: index
// origin: parameter
// waits: after the loop
// distance: same function
// differs: reserve or resize
// A: unbounded Y7 | limiter: reserve
// B: bounded N11 | limiter: resize
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <vector>

namespace {
const std::size_t most = 40;

std::uint64_t hash(std::uint64_t block) {
  witness::task();
  return block * 0x9e3779b97f4a7c15ull;
}
} // namespace

std::uint64_t fingerprint(std::vector<std::uint64_t> blocks) {
  std::vector<std::future<std::uint64_t>> parts;
#ifdef TWIN
  blocks.resize(std::min(blocks.size(), most));
#else
  parts.reserve(std::min(blocks.size(), most));
#endif
  for (std::size_t b = 0; b < blocks.size(); ++b)
    parts.push_back(std::async(std::launch::async, hash, blocks[b]));
  std::uint64_t h = 0;
  for (auto &p : parts)
    h ^= p.get();
  return h;
}

int main(int argc, char **argv) {
  fingerprint(std::vector<std::uint64_t>(witness::size(argc, argv), 77));
  return witness::report();
}
