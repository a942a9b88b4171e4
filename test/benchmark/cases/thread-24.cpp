// spawn: std::thread stored
// loop: counted
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: whether elements or workers get a thread
// A: unbounded Y3 | limiter: fixed chunks, one thread a chunk
// B: bounded N2 | limiter: fixed workers, one chunk a worker
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <thread>
#include <vector>

using Samples = std::vector<float>;

void smooth(const Samples &S, std::size_t From, std::size_t To) {
  witness::task();
  for (std::size_t I = From; I < To && I < S.size(); ++I)
    (void)S[I];
}

void smoothAll(const Samples &S) {
#ifndef TWIN
  const std::size_t PerThread = 2;
  const std::size_t Threads = (S.size() + PerThread - 1) / PerThread;
#else
  const std::size_t Threads = 4;
  const std::size_t PerThread = (S.size() + Threads - 1) / Threads;
#endif
  std::vector<std::thread> Running;
  for (std::size_t T = 0; T < Threads; ++T)
    Running.emplace_back([&S, T, PerThread] { smooth(S, T * PerThread, (T + 1) * PerThread); });
  for (auto &R : Running)
    R.join();
}

int main(int argc, char **argv) {
  smoothAll(Samples(witness::size(argc, argv)));
  return witness::report();
}
