// spawn: std::thread stored
// loop: counted
// origin: pointer and length
// distance: helper function
// differs: what the helper joins
// A: unbounded Y6 | limiter: joins another collection | waits: after the loop
// B: bounded N6 | limiter: chunk with join in helper | waits: batch of k
// witness: runnable
#include "witness.h"
#include <list>
#include <thread>

using Crew = std::list<std::thread>;

static void settle(Crew &C) {
  while (!C.empty()) {
    C.back().join();
    C.pop_back();
  }
}

static void dig(const int *Field) {
  witness::task();
  (void)Field;
}

void digAll(const int *Fields, std::size_t Count) {
  Crew Diggers, Guards;
  for (std::size_t I = 0; I < Count; ++I) {
    Diggers.emplace_back(dig, Fields + I);
    if ((I + 1) % 10 == 0)
#ifndef TWIN
      settle(Guards);
#else
      settle(Diggers);
#endif
  }
  for (auto &D : Diggers)
    D.join();
}

int main(int argc, char **argv) {
  static int Fields[4096];
  digAll(Fields, witness::size(argc, argv));
  return witness::report();
}
