// trap: D8 D9
// spawn: std::thread joined
// loop: range-for over a local vector
// origin: A: lines of a file; B: fixed list
// waits: after the loop
// distance: helper that fills the vector
// differs: which loop fills the vector
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: four probes
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

class Probe {
public:
  explicit Probe(const char *n) { std::snprintf(name_, sizeof name_, "%s", n); }
  void operator()() {
    witness::task();
    if (std::strlen(name_) == 0)
      std::puts("unnamed probe");
  }

private:
  char name_[32];
};

using Probes = std::vector<std::unique_ptr<Probe>>;

static Probes collect(FILE *conf) {
  Probes out;
  char word[32];
#ifdef TWIN
  if (std::fscanf(conf, "%31s", word) == 1)
    for (const char *fixed : {"cpu", "memory", "disk", "net"})
      out.push_back(std::make_unique<Probe>(fixed));
#else
  while (std::fscanf(conf, "%31s", word) == 1)
    out.push_back(std::make_unique<Probe>(word));
#endif
  return out;
}

int main(int argc, char **argv) {
  FILE *conf = std::tmpfile();
  for (auto n = witness::size(argc, argv); n > 0; --n)
    std::fprintf(conf, "sensor%zu\n", n);
  std::rewind(conf);
  std::vector<std::thread> threads;
  Probes probes = collect(conf);
  for (auto &p : probes)
    threads.emplace_back(std::ref(*p));
  for (auto &t : threads)
    t.join();
  return witness::report();
}
