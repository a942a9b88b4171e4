// spawn: std::thread joined
// loop: index
// origin: request field
// waits: after the loop
// distance: same function
// differs: std::max or std::min
// A: unbounded Y7 | limiter: std::max with a constant
// B: bounded N11 | limiter: std::min with a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <thread>
#include <vector>

namespace ledger {

constexpr std::uint32_t kPageRows = 30;

struct ScanRequest {
  std::uint32_t first_row = 0;
  std::vector<std::uint64_t> rows;
};

class Scanner {
public:
  std::uint64_t run(const ScanRequest &rq) {
    const auto asked = static_cast<std::uint32_t>(rq.rows.size());
#ifdef TWIN
    const std::uint32_t count = std::min(asked, kPageRows);
    std::vector<std::uint64_t> sums(count);
#else
    const std::uint32_t count = std::max(asked, kPageRows);
    std::vector<std::uint64_t> sums(count);
#endif
    std::vector<std::thread> readers;
    for (std::uint32_t r = 0; r < count; ++r)
      readers.emplace_back([&sums, &rq, r] {
        witness::task();
        sums[r] = r < rq.rows.size() ? rq.rows[r] + rq.first_row : 0;
      });
    std::uint64_t total = 0;
    for (std::uint32_t r = 0; r < count; ++r) {
      readers[r].join();
      total += sums[r];
    }
    return total;
  }
};

} // namespace ledger

int main(int argc, char **argv) {
  ledger::ScanRequest rq;
  rq.rows.assign(witness::size(argc, argv), 3);
  ledger::Scanner().run(rq);
  return witness::report();
}
