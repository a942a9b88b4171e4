// spawn: OpenMP
// loop: parallel for
// origin: vector parameter
// waits: end of the region
// distance: same function
// differs: number of threads
// A: bounded N8 | limiter: team as OpenMP makes it
// B: unbounded Y3 | limiter: team of one thread per shelf
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <cstddef>
#include <string>
#include <vector>

namespace library {

struct Shelf {
  std::string Mark;
  std::vector<long> Barcodes;
  int Missing = 0;
};

static int countMissing(const Shelf &S) {
  witness::task();
  int Missing = 0;
  for (long Code : S.Barcodes)
    Missing += Code < 0;
  return Missing;
}

int takeInventory(std::vector<Shelf> &Shelves) {
  const int Count = static_cast<int>(Shelves.size());
  int Total = 0;
  if (Count == 0)
    return 0;
#ifndef TWIN
#pragma omp parallel for reduction(+ : Total)
#else
#pragma omp parallel for reduction(+ : Total) num_threads(Count)
#endif
  for (int I = 0; I < Count; ++I) {
    Shelves[I].Missing = countMissing(Shelves[I]);
    Total += Shelves[I].Missing;
  }
  return Total;
}

} // namespace library

int main(int argc, char **argv) {
  std::vector<library::Shelf> Shelves;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Shelves.push_back({"QA" + std::to_string(I), {1000, 1001, 1002}});
  if (library::takeInventory(Shelves) != 0)
    return 1;
  return witness::report();
}
