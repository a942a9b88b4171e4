// spawn: std::thread with std::packaged_task / std::async
// loop: range-for
// origin: parameter vector
// waits: future
// distance: same function
// differs: whether the oldest is awaited when it leaves the window
// A: unbounded Y5 | limiter: window forgets the oldest
// B: bounded N5 | limiter: window waits for the oldest
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <thread>
#include <vector>

static int dumpTable(std::string table) {
  witness::task();
  return static_cast<int>(table.size());
}

int backupTables(const std::vector<std::string> &tables) {
  std::deque<std::future<int>> window;
  int bytes = 0;
  for (const auto &table : tables) {
    if (window.size() >= 5) {
#ifdef TWIN
      bytes += window.front().get();
#endif
      window.pop_front();
    }
    std::packaged_task<int(std::string)> job(dumpTable);
    window.push_back(job.get_future());
    std::thread(std::move(job), table).detach();
  }
  for (auto &f : window)
    bytes += f.get();
  return bytes;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  backupTables(std::vector<std::string>(n, "users"));
  return witness::report();
}
