// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: see the factors
// distance: same function
// differs: what happens to the oldest future
// A: unbounded Y5 | limiter: window that drops the oldest future | waits: detached
// B: bounded N5 | limiter: window that gets the oldest future | waits: in the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <queue>
#include <string>
#include <thread>

struct ExportJob {
  std::vector<std::string> tables;
};

static std::future<std::size_t> dumpTable(std::string table) {
  std::packaged_task<std::size_t()> work([table = std::move(table)] {
    witness::task();
    return table.size();
  });
  auto result = work.get_future();
  std::thread(std::move(work)).detach();
  return result;
}

void runExport(const ExportJob &job) {
  std::queue<std::future<std::size_t>> window;
  std::size_t bytes = 0;
  for (const auto &t : job.tables) {
    if (window.size() == 13) {
#ifdef TWIN
      bytes += window.front().get();
#endif
      window.pop();
    }
    window.push(dumpTable(t));
  }
  for (; !window.empty(); window.pop())
    bytes += window.front().get();
  if (bytes == 0)
    std::puts("nothing exported");
}

int main(int argc, char **argv) {
  ExportJob job;
  job.tables.assign(witness::size(argc, argv), "public.events");
  runExport(job);
  return witness::report();
}
