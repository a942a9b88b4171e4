// spawn: std::async
// loop: range-for
// origin: parameter vector
// waits: get
// distance: same function
// differs: value of the option
// A: unbounded Y3 | limiter: option of 0 means no limit
// B: bounded N5 | limiter: option of 6
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <vector>

struct ScanOptions {
#ifdef TWIN
  unsigned inFlight = 6;
#else
  unsigned inFlight = 0; // 0: as many as there are
#endif
  bool verifyChecksums = true;
};

static const ScanOptions kScanOptions;

static long scanRange(const std::string &prefix) {
  witness::task();
  return static_cast<long>(prefix.size());
}

long scanPrefixes(const std::vector<std::string> &prefixes) {
  std::deque<std::future<long>> open;
  long rows = 0;
  for (const std::string &prefix : prefixes) {
    if (kScanOptions.inFlight != 0 && open.size() >= kScanOptions.inFlight) {
      rows += open.front().get();
      open.pop_front();
    }
    open.push_back(std::async(std::launch::async, scanRange, std::cref(prefix)));
  }
  for (auto &f : open)
    rows += f.get();
  return rows;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  scanPrefixes(std::vector<std::string>(n, "user/"));
  return witness::report();
}
