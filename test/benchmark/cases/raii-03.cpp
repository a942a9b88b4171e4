// spawn: std::thread on the heap
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <string_view>
#include <thread>
#include <vector>

using Thread = std::thread;

void spell(std::string_view Word) {
  witness::task();
  (void)Word;
}

void spellAll(const std::vector<std::string_view> &Words) {
  for (auto Word : Words) {
    auto *T = new Thread(spell, Word);
#ifdef TWIN
    T->join();
#else
    T->detach();
#endif
    delete T;
  }
}

int main(int argc, char **argv) {
  spellAll(std::vector<std::string_view>(witness::size(argc, argv), "word"));
  return witness::report();
}
