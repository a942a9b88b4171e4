// trap: T6 D17
// spawn: std::jthread
// loop: range-for
// origin: parameter
// waits: scope exit
// distance: same function
// differs: a temporary put into a container, or a declaration that starts nothing
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: vexing declaration
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct WarmOne {
  const std::string *table;
  void operator()() const {
    witness::task();
    if (table->empty())
      std::puts("unnamed table");
  }
};

static std::size_t warm(const std::vector<std::string> &tables) {
  std::size_t seen = 0;
  std::vector<std::jthread> crew;
  for (const std::string &t : tables) {
    WarmOne job{&t};
    if (!job.table->empty()) {
      ++seen;
#ifdef TWIN
      std::jthread(job);
#else
      crew.push_back(std::jthread(job));
#endif
    }
  }
  return seen;
}

int main(int argc, char **argv) {
  std::vector<std::string> names(witness::size(argc, argv), "ledger");
  if (warm(names) == 0)
    return 1;
  return witness::report();
}
