// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: helper function
// differs: the size that the helper checks
// A: unbounded Y7 | limiter: guard on another collection
// B: bounded N7 | limiter: guard in helper
// witness: runnable
#include "witness.h"
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

struct Query {
  std::vector<int> Filters;
  std::vector<int> Partitions;
};

template <typename T> void requireSmall(const std::vector<T> &Items) {
  if (Items.size() > 30)
    throw std::length_error("too many");
}

void readPartition(int P) {
  witness::task();
  (void)P;
}

void run(const Query &Q) {
#ifndef TWIN
  requireSmall(Q.Filters);
#else
  requireSmall(Q.Partitions);
#endif
  std::vector<std::thread> Readers;
  for (int P : Q.Partitions)
    Readers.emplace_back(readPartition, P);
  for (auto &R : Readers)
    R.join();
}

int main(int argc, char **argv) {
  Query Q;
  Q.Partitions.resize(witness::size(argc, argv));
  try {
    run(Q);
  } catch (const std::length_error &) {
  }
  return witness::report();
}
