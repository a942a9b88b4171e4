// spawn: std::async
// loop: std::transform
// origin: chunks of a parsed file
// limiter: check of the number of chunks
// waits: after the loop
// distance: helper functions
// differs: an assertion or an exception
// A: unbounded Y7 | limiter: assertion
// B: bounded N7 | limiter: exception
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <algorithm>
#include <cassert>
#include <cstdint>
#include <future>
#include <iostream>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

/// Verifier for firmware images that consist of chunks with a checksum each.
struct Chunk {
  std::uint32_t Sum;
  std::vector<std::uint8_t> Bytes;
};

class ImageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr std::size_t MaxChunks = 48;

static std::vector<Chunk> parseImage(const std::vector<std::uint8_t> &Image) {
  constexpr std::size_t Payload = 7;
  if (Image.size() % (Payload + 1) != 0)
    throw ImageError("image is cut off");
  std::vector<Chunk> Chunks;
  for (auto It = Image.begin(); It != Image.end(); It += Payload + 1)
    Chunks.push_back({*It, {It + 1, It + 1 + Payload}});
  return Chunks;
}

static void checkLayout(const std::vector<Chunk> &Chunks) {
  if (Chunks.empty())
    throw ImageError("image has no chunks");
#ifndef TWIN
  assert(Chunks.size() <= MaxChunks);
#else
  if (Chunks.size() > MaxChunks)
    throw ImageError("image has " + std::to_string(Chunks.size()) + " chunks");
#endif
}

static bool intact(const Chunk &C) {
  witness::task();
  return std::accumulate(C.Bytes.begin(), C.Bytes.end(), 0u) % 256 == C.Sum;
}

bool verifyImage(const std::vector<std::uint8_t> &Image) {
  const std::vector<Chunk> Chunks = parseImage(Image);
  checkLayout(Chunks);
  std::vector<std::future<bool>> Verdicts;
  Verdicts.reserve(Chunks.size());
  std::transform(Chunks.begin(), Chunks.end(), std::back_inserter(Verdicts),
                 [](const Chunk &C) { return std::async(std::launch::async, intact, std::cref(C)); });
  bool Good = true;
  for (auto &V : Verdicts)
    Good &= V.get();
  return Good;
}

int main(int argc, char **argv) {
  std::vector<std::uint8_t> Image;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Image.insert(Image.end(), {28, 1, 2, 3, 4, 5, 6, 7});
  try {
    if (!verifyImage(Image))
      return 1;
  } catch (const ImageError &E) {
    std::cerr << "verify: " << E.what() << '\n';
  }
  return witness::report();
}
