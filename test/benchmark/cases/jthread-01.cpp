// spawn: std::jthread
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: whether the thread outlives the iteration
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

void archive(std::string Path) { witness::task(); }

void archiveAll(const std::vector<std::string> &Paths) {
#ifndef TWIN
  std::vector<std::jthread> Threads;
#endif
  for (const std::string &Path : Paths) {
    std::jthread Worker{archive, Path};
#ifndef TWIN
    Threads.push_back(std::move(Worker));
#endif
  }
}

int main(int argc, char **argv) {
  archiveAll(std::vector<std::string>(witness::size(argc, argv), "/var"));
  return witness::report();
}
