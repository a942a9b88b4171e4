// spawn: std::async
// loop: while getline
// origin: lines of a file named on the command line
// waits: after the loop
// distance: same function
// differs: window
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of 16 futures
// witness: runnable
#include "witness.h"
#include <deque>
#include <fstream>
#include <future>
#include <iostream>
#include <string>

namespace {

bool deliver(std::string record) {
  witness::task();
  return !record.empty();
}

int ship(const std::string &path) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "cannot open " << path << '\n';
    return 1;
  }
  std::deque<std::future<bool>> pending;
  std::string line;
  long lost = 0;
  while (std::getline(in, line)) {
#ifdef TWIN
    if (pending.size() >= 16) {
      lost += !pending.front().get();
      pending.pop_front();
    }
#endif
    pending.push_back(std::async(std::launch::async, deliver, line));
  }
  for (auto &p : pending)
    lost += !p.get();
  if (lost)
    std::cerr << lost << " records lost\n";
  return lost ? 2 : 0;
}

} // namespace

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char path[] = "/tmp/shipXXXXXX";
  int fd = mkstemp(path);
  for (std::size_t i = 0; i < n; ++i)
    dprintf(fd, "event %zu\n", i);
  close(fd);
  ship(path);
  unlink(path);
  return witness::report();
}
