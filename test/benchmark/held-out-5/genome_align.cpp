// spawn: std::jthread
// loop: nested chunks
// origin: parameter
// distance: same function
// differs: where the vector of threads lives
// A: unbounded Y5 | limiter: chunks that nothing waits for | waits: at the end of the function
// B: bounded N6 | limiter: chunks of 16 | waits: at the end of each chunk
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace align {

struct Read {
  std::string bases;
  std::int64_t position = -1;
};

void seedAndExtend(Read &r) {
  witness::task();
  r.position = static_cast<std::int64_t>(r.bases.size());
}

void alignAll(std::span<Read> reads) {
  constexpr std::size_t stride = 16;
#ifndef TWIN
  std::vector<std::jthread> lanes;
#endif
  for (std::size_t at = 0; at < reads.size(); at += stride) {
    auto chunk = reads.subspan(at, std::min(stride, reads.size() - at));
#ifdef TWIN
    std::vector<std::jthread> lanes;
#endif
    for (Read &r : chunk)
      lanes.emplace_back([&r] { seedAndExtend(r); });
  }
}

} // namespace align

int main(int argc, char **argv) {
  std::vector<align::Read> reads(witness::size(argc, argv), align::Read{"ACGT"});
  align::alignAll(reads);
  return witness::report();
}
