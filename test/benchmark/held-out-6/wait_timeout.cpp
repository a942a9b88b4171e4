// trap: D2 T35
// spawn: std::async
// loop: range-for
// origin: parameter
// waits: A: wait_for, then kept; B: wait
// distance: same function
// differs: whether the wait has a deadline
// A: unbounded Y4 | limiter: wait of a few microseconds
// B: bounded N3 | limiter: waits in the iteration
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <string>
#include <vector>

struct Verdict {
  std::string file;
  bool clean = false;
};

static Verdict scan(const std::string &file) {
  witness::task();
  return {file, file.find("eicar") == std::string::npos};
}

std::size_t scanAll(const std::vector<std::string> &files) {
  std::list<std::future<Verdict>> late;
  std::size_t clean = 0;
  for (const auto &f : files) {
    auto v = std::async(std::launch::async, scan, std::cref(f));
#ifdef TWIN
    v.wait();
#else
    v.wait_for(std::chrono::microseconds(20));
#endif
    late.push_back(std::move(v));
  }
  for (auto &v : late)
    clean += v.get().clean;
  return clean;
}

int main(int argc, char **argv) {
  std::vector<std::string> files(witness::size(argc, argv), "setup.exe");
  return scanAll(files) ? witness::report() : 1;
}
