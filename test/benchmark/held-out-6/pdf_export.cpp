// trap: T4 D2
// spawn: std::thread detached
// loop: range-for
// origin: parameter
// waits: A: the future is dropped; B: get in the iteration
// distance: member that returns a future
// differs: whether the future of a packaged task is waited for
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: get in the iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

class Exporter {
public:
  std::future<int> submit(int page) {
    std::packaged_task<int()> job([page] {
      witness::task();
      return page * 2;
    });
    auto handle = job.get_future();
    std::thread(std::move(job)).detach();
    return handle;
  }

  long exportPages(const std::vector<int> &pages) {
    long bytes = 0;
    for (int p : pages) {
      std::future<int> written = submit(p);
#ifdef TWIN
      bytes += written.get();
#else
      bytes += written.valid();
#endif
    }
    return bytes;
  }
};

int main(int argc, char **argv) {
  std::vector<int> pages(witness::size(argc, argv), 1);
  Exporter e;
  if (e.exportPages(pages) < 0)
    return 1;
  return witness::report();
}
