// spawn: std::async
// loop: range-for
// origin: parameter
// distance: same function
// differs: how the loop is slowed down
// A: unbounded Y7 | limiter: a sleep between starts | waits: after the loop
// B: bounded N5 | limiter: waits for the one 15 before | waits: each iteration, for an old one
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

static int ingestStation(const std::string &wmoId) {
  witness::task();
  return wmoId.size() == 5 ? 0 : -1;
}

int ingest(const std::vector<std::string> &stations) {
  constexpr std::size_t throttle = 15;
  std::vector<std::future<int>> results;
  for (std::size_t i = 0; i < stations.size(); ++i) {
#ifdef TWIN
    if (i >= throttle)
      results[i - throttle].wait();
#else
    if (i % throttle == 0)
      std::this_thread::sleep_for(200us); // be polite
#endif
    results.push_back(std::async(std::launch::async, ingestStation, stations[i]));
  }
  int failed = 0;
  for (auto &r : results)
    failed += r.get() != 0;
  return failed;
}

int main(int argc, char **argv) {
  ingest(std::vector<std::string>(witness::size(argc, argv), "10384"));
  return witness::report();
}
