// spawn: std::async
// loop: range-for
// origin: flag
// waits: after the loop
// limiter: none
// distance: same function
// differs: what the flag says
// A: unbounded Y1 | origin: request field
// B: bounded N2 | origin: global configuration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdlib>
#include <future>
#include <vector>

int FLAGS_loader_parallelism = 4;

struct LoadRequest {
  std::vector<int> Tables;
};

void load(const LoadRequest &Request) {
  std::atomic<std::size_t> Next = 0;
  auto worker = [&] {
    witness::task();
    while (Next.fetch_add(1) < Request.Tables.size())
      ;
  };
  std::vector<std::future<void>> Workers;
#ifndef TWIN
  const int Count = static_cast<int>(Request.Tables.size());
#else
  const int Count = FLAGS_loader_parallelism;
#endif
  for (int I = 0; I < Count; ++I)
    Workers.push_back(std::async(std::launch::async, worker));
  for (auto &W : Workers)
    W.wait();
}

int main(int argc, char **argv) {
  if (const char *Value = std::getenv("LOADER_PARALLELISM"))
    FLAGS_loader_parallelism = std::atoi(Value);
  load({std::vector<int>(witness::size(argc, argv))});
  return witness::report();
}
