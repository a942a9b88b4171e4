// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: counter object
// waits: joined after the loop
// distance: helper function
// differs: how the limiter is passed
// A: unbounded Y6 | limiter: passed by value
// B: bounded N9 | limiter: passed by reference
// witness: runnable
#include "witness.h"
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Quota {
  int used = 0;
  int limit = 14;
  bool take() {
    if (used == limit)
      return false;
    ++used;
    return true;
  }
};

struct Repository {
  std::string remote;
};

static void fetchRepository(const Repository &) { witness::task(); }

#ifdef TWIN
static void startFetch(const Repository &repository, Quota &quota, std::vector<std::thread> &all) {
#else
static void startFetch(const Repository &repository, Quota quota, std::vector<std::thread> &all) {
#endif
  if (!quota.take()) {
    for (auto &fetch : all)
      fetch.join();
    all.clear();
    quota.used = 1;
  }
  all.emplace_back(fetchRepository, std::cref(repository));
}

void syncMirrors(const std::vector<Repository> &repositories) {
  Quota quota;
  std::vector<std::thread> fetches;
  for (const Repository &repository : repositories)
    startFetch(repository, quota, fetches);
  for (auto &fetch : fetches)
    fetch.join();
}

int main(int argc, char **argv) {
  syncMirrors(std::vector<Repository>(witness::size(argc, argv), Repository{"git://a/b"}));
  return witness::report();
}
