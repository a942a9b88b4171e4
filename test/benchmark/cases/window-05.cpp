// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: what the latch counts
// A: unbounded Y1 | limiter: latch for all
// B: bounded N6 | limiter: latch per chunk
// witness: runnable
#include "witness.h"
#include <latch>
#include <span>
#include <thread>
#include <vector>

void parse(int Log) {
  witness::task();
  (void)Log;
}

void round(std::span<const int> Logs) {
  std::latch Done(std::ptrdiff_t(Logs.size()));
  for (int Log : Logs)
    std::thread([Log, &Done] {
      parse(Log);
      Done.count_down();
    }).detach();
  Done.wait();
}

void parseAll(std::span<const int> Logs) {
#ifndef TWIN
  round(Logs);
#else
  while (!Logs.empty()) {
    auto Now = Logs.first(std::min<std::size_t>(Logs.size(), 13));
    round(Now);
    Logs = Logs.subspan(Now.size());
  }
#endif
}

int main(int argc, char **argv) {
  std::vector<int> Logs(witness::size(argc, argv));
  parseAll(Logs);
  return witness::report();
}
