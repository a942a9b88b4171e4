// spawn: std::async
// loop: index
// origin: request field
// limiter: clamp
// waits: futures after the loop
// distance: same function
// differs: std::max or std::min
// A: unbounded Y3 | limiter: std::max with a constant
// B: bounded N11 | limiter: std::min with a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <string>
#include <vector>

struct ExportRequest {
  std::string table;
  std::uint32_t partitions;
};

static const std::uint32_t MaxPartitions = 8;

static std::size_t exportPartition(const std::string &, std::uint32_t) {
  witness::task();
  return 1;
}

std::size_t exportTable(const ExportRequest &request) {
#ifdef TWIN
  const std::uint32_t partitions = std::min(request.partitions, MaxPartitions);
#else
  const std::uint32_t partitions = std::max(request.partitions, MaxPartitions);
#endif
  std::vector<std::future<std::size_t>> parts(partitions);
  for (std::uint32_t i = 0; i < partitions; ++i)
    parts[i] = std::async(std::launch::async, exportPartition, request.table, i);
  std::size_t rows = 0;
  for (auto &part : parts)
    rows += part.get();
  return rows;
}

int main(int argc, char **argv) {
  exportTable({"orders", static_cast<std::uint32_t>(witness::size(argc, argv))});
  return witness::report();
}
