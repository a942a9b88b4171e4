// spawn: std::async
// loop: range-for over iota
// origin: request fields
// limiter: check of the range
// waits: futures after the loop
// distance: same function
// differs: what the check compares
// A: unbounded Y7 | limiter: check of the order of the ends
// B: bounded N7 | limiter: check of the length of the range
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <optional>
#include <ranges>
#include <string>
#include <vector>

struct GetBlocks {
  std::uint64_t first;
  std::uint64_t last;
};

using Block = std::string;

static Block readBlock(std::uint64_t height) {
  witness::task();
  return std::to_string(height);
}

std::optional<std::vector<Block>> getBlocks(const GetBlocks &request) {
#ifdef TWIN
  if (request.last - request.first > 32)
    return std::nullopt;
#else
  if (request.last < request.first)
    return std::nullopt;
#endif
  std::vector<std::future<Block>> reads;
  for (std::uint64_t height : std::views::iota(request.first, request.last))
    reads.push_back(std::async(std::launch::async, readBlock, height));
  std::vector<Block> blocks;
  for (auto &read : reads)
    blocks.push_back(read.get());
  return blocks;
}

int main(int argc, char **argv) {
  getBlocks({700000, 700000 + witness::size(argc, argv)});
  return witness::report();
}
