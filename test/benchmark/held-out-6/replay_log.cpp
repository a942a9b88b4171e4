// trap: D2 T2
// spawn: std::async
// loop: index
// origin: file that is read
// waits: A: all kept; B: the one before
// distance: same function
// differs: whether the former future is moved away
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: one future, assigned again
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <future>
#include <vector>

struct Entry {
  int kind;
  long stamp;
};

static bool apply(const Entry &e) {
  witness::task();
  return e.kind != 0;
}

static std::vector<Entry> readLog(FILE *f) {
  std::vector<Entry> entries;
  Entry e;
  while (std::fscanf(f, "%d %ld", &e.kind, &e.stamp) == 2)
    entries.push_back(e);
  return entries;
}

int main(int argc, char **argv) {
  FILE *f = std::tmpfile();
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    std::fprintf(f, "1 %zu\n", i);
  std::rewind(f);

  const auto entries = readLog(f);
  std::vector<std::future<bool>> earlier;
  std::future<bool> current;
  for (std::size_t i = 0; i != entries.size(); ++i) {
#ifndef TWIN
    if (current.valid())
      earlier.push_back(std::move(current));
#endif
    current = std::async(std::launch::async, [&e = entries[i]] { return apply(e); });
  }
  current = {};
  for (auto &p : earlier)
    p.wait();
  return witness::report();
}
