// spawn: std::async
// loop: for over offsets
// origin: size of a parameter
// waits: get
// distance: same function
// differs: how many futures are kept
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: ring of futures
// witness: runnable
#include "witness.h"
#include <array>
#include <cstdint>
#include <future>
#include <string_view>
#include <vector>

constexpr size_t kBlock = 4;   // tiny, so that a test reaches many blocks
constexpr size_t kDepth = 6;

uint32_t Checksum(std::string_view block) {
  witness::task();
  uint32_t sum = 1;
  for (unsigned char c : block) sum = sum * 31 + c;
  return sum;
}

uint32_t WriteBlocks(std::string_view data) {
  uint32_t total = 0;
#ifdef TWIN
  std::array<std::future<uint32_t>, kDepth> ring;
  size_t slot = 0;
  for (size_t off = 0; off < data.size(); off += kBlock) {
    auto& oldest = ring[slot++ % kDepth];
    if (oldest.valid()) total ^= oldest.get();
    oldest = std::async(std::launch::async, Checksum, data.substr(off, kBlock));
  }
  for (auto& f : ring)
    if (f.valid()) total ^= f.get();
#else
  std::vector<std::future<uint32_t>> ring;
  for (size_t off = 0; off < data.size(); off += kBlock) {
    ring.emplace_back(std::async(std::launch::async, Checksum, data.substr(off, kBlock)));
  }
  for (auto& f : ring)
    if (f.valid()) total ^= f.get();
#endif
  return total;
}

int main(int argc, char** argv) {
  const std::string object(witness::size(argc, argv) * kBlock, 'x');
  WriteBlocks(object);
  return witness::report();
}
