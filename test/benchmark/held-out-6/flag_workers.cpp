// trap: D9 T37
// spawn: std::thread joined
// loop: while
// origin: A: lines of a file; B: command line option
// waits: after the loop
// distance: same function
// differs: whether the option is the limit or only the default
// A: unbounded Y3 | limiter: option replaced by the number of lines
// B: bounded N2 | limiter: option
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Options {
  unsigned jobs = 4;
  const char *list = nullptr;
};

static std::vector<std::string> readList(FILE *f) {
  std::vector<std::string> out;
  char word[64];
  while (std::fscanf(f, "%63s", word) == 1)
    out.push_back(word);
  return out;
}

static void compress(std::vector<std::string> todo, Options opts) {
  if (todo.size() > opts.jobs) {
#ifndef TWIN
    opts.jobs = static_cast<unsigned>(todo.size());
#endif
  }
  std::mutex m;
  std::vector<std::thread> workers;
  while (workers.size() < opts.jobs)
    workers.emplace_back([&] {
      witness::task();
      std::lock_guard lk(m);
      if (!todo.empty())
        todo.pop_back();
    });
  for (auto &w : workers)
    w.join();
}

int main(int argc, char **argv) {
  Options opts;
  if (const char *j = std::getenv("COMPRESS_JOBS"))
    opts.jobs = std::strtoul(j, nullptr, 10);
  FILE *f = std::tmpfile();
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    std::fprintf(f, "part%zu\n", n);
  std::rewind(f);
  compress(readList(f), opts);
  return witness::report();
}
