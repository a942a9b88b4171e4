// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: what the else branch does
// A: unbounded Y7 | limiter: both branches spawn
// B: bounded N7 | limiter: sequential above k
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

struct Update {
  std::vector<int> Rows;
};

void writeRow(int Row) {
  witness::task();
  (void)Row;
}

void apply(const Update &U) {
  if (U.Rows.size() <= 12) {
    for (int Row : U.Rows)
      std::thread(writeRow, Row).detach();
    return;
  }
#ifndef TWIN
  for (int Row : U.Rows)
    std::thread(writeRow, -Row).detach();
#else
  for (int Row : U.Rows)
    writeRow(-Row);
#endif
}

int main(int argc, char **argv) {
  apply({std::vector<int>(witness::size(argc, argv))});
  return witness::report();
}
