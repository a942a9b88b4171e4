// trap: D6 T35
// spawn: std::thread
// loop: nested loops over chunks
// origin: parameter
// waits: A: after both loops; B: after the inner loop
// distance: same function
// differs: which block the vector and the join belong to
// A: unbounded Y1 | limiter: chunks that are not joined
// B: bounded N6 | limiter: each chunk joined
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace sync_daemon {

struct File {
  std::string path;
  long size;
};

static void upload(const File &f) {
  witness::task();
  if (f.size < 0)
    std::puts("negative size");
}

static void finish(std::vector<std::thread> &ts) {
  for (auto &t : ts)
    t.join();
  ts.clear();
}

void syncAll(const std::vector<File> &files) {
  constexpr std::size_t chunk = 16;
  std::vector<std::thread> uploads;
  for (std::size_t base = 0; base < files.size(); base += chunk) {
    const std::size_t end = std::min(base + chunk, files.size());
    for (std::size_t i = base; i < end; ++i)
      uploads.emplace_back(upload, std::cref(files[i]));
#ifdef TWIN
    finish(uploads);
  }
#else
  }
  finish(uploads);
#endif
}

} // namespace sync_daemon

int main(int argc, char **argv) {
  sync_daemon::syncAll(std::vector<sync_daemon::File>(witness::size(argc, argv), {"a", 1}));
  return witness::report();
}
