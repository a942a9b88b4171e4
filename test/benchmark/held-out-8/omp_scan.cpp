// spawn: omp parallel for
// loop: index
// origin: vector parameter
// limiter: num_threads
// waits: end of the parallel region
// distance: same function
// differs: num_threads
// A: unbounded Y3 | limiter: num_threads of the size of the input
// B: bounded N2 | limiter: default number of threads
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib -lomp
#include "witness.h"
#include <cstddef>
#include <vector>

struct Slice {
  int z;
  std::vector<short> voxels;
};

static double entropy(const Slice &slice) {
  witness::task();
  return slice.z * 0.5;
}

std::vector<double> scanVolume(const std::vector<Slice> &slices) {
  std::vector<double> result(slices.size());
  const int count = static_cast<int>(slices.size());
#ifdef TWIN
#pragma omp parallel for
#else
#pragma omp parallel for num_threads(count)
#endif
  for (int i = 0; i < count; ++i)
    result[static_cast<std::size_t>(i)] = entropy(slices[static_cast<std::size_t>(i)]);
  return result;
}

int main(int argc, char **argv) {
  scanVolume(std::vector<Slice>(witness::size(argc, argv)));
  return witness::report();
}
