// spawn: std::jthread
// loop: range-for
// origin: request field
// waits: destructor
// distance: same function
// differs: where the limit comes from
// A: unbounded Y3 | limiter: semaphore with as many slots as the request asks for
// B: bounded N4 | limiter: semaphore with at most a constant number of slots
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstddef>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct QueryHints {
  std::ptrdiff_t max_parallel = 1;
};

struct ScanRequest {
  QueryHints hints;
  std::vector<std::string> partitions;
};

class TableScan {
 public:
  void Execute(const ScanRequest& request) {
#ifdef TWIN
    const std::ptrdiff_t parallel = std::clamp<std::ptrdiff_t>(request.hints.max_parallel, 1, 10);
#else
    const std::ptrdiff_t parallel = std::max<std::ptrdiff_t>(request.hints.max_parallel, 1);
#endif
    std::counting_semaphore<> slots(parallel);
    std::vector<std::jthread> scanners;
    for (const std::string& partition : request.partitions) {
      slots.acquire();
      scanners.emplace_back([this, &slots, &partition] {
        ScanPartition(partition);
        slots.release();
      });
    }
  }

 private:
  void ScanPartition(const std::string& partition) {
    if (!partition.empty()) witness::task();
  }
};

int main(int argc, char** argv) {
  const std::size_t n = witness::size(argc, argv);
  ScanRequest request{{static_cast<std::ptrdiff_t>(n)}, std::vector<std::string>(n, "p0")};
  TableScan().Execute(request);
  return witness::report();
}
