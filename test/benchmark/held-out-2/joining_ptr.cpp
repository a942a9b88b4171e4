// spawn: std::thread owned by a pointer with a deleter
// loop: range-for
// origin: container parameter
// waits: deleter joins
// distance: factory function
// differs: how long the pointer lives
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the deleter joins at the end of the iteration
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Joiner {
  void operator()(std::thread *t) const {
    t->join();
    delete t;
  }
};
using Background = std::unique_ptr<std::thread, Joiner>;

static Background inBackground(std::function<void()> f) {
  return Background(new std::thread(std::move(f)));
}

struct Snapshot {
  std::string volume;
  long long bytes = 0;
};

static void estimate(const Snapshot &s) {
  if (s.bytes >= 0)
    witness::task();
}

long long pruneSnapshots(const std::vector<Snapshot> &snapshots) {
  long long freed = 0;
#ifndef TWIN
  std::vector<Background> jobs;
#endif
  for (const auto &s : snapshots) {
    Background job = inBackground([&s] { estimate(s); });
    freed += s.bytes;
#ifndef TWIN
    jobs.push_back(std::move(job));
#endif
  }
  return freed;
}

int main(int argc, char **argv) {
  pruneSnapshots(std::vector<Snapshot>(witness::size(argc, argv), Snapshot{"vol0", 4096}));
  return witness::report();
}
