// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: when the slot is taken
// A: unbounded Y5 | limiter: semaphore after the loop
// B: bounded N4 | limiter: semaphore after each spawn
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <thread>
#include <vector>

void fold(int Sheet) {
  witness::task();
  (void)Sheet;
}

void foldAll(const std::vector<int> &Sheets) {
  static std::counting_semaphore<> Tables(6);
  for (int Sheet : Sheets) {
    std::thread([Sheet] {
      fold(Sheet);
      Tables.release();
    }).detach();
#ifdef TWIN
    Tables.acquire();
#endif
  }
#ifndef TWIN
  for (std::size_t I = 0; I < Sheets.size(); ++I)
    Tables.acquire();
#endif
}

int main(int argc, char **argv) {
  foldAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
