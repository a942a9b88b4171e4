// spawn: pthread_create
// loop: counted
// origin: request field
// waits: after the loop
// distance: same function
// differs: clamp
// A: unbounded Y7 | limiter: lower bound only
// B: bounded N11 | limiter: clamp
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <pthread.h>
#include <vector>

struct Options {
  int Streams = 0;
  std::vector<int> Files;
};

static void *pump(void *) {
  witness::task();
  return nullptr;
}

int serve(Options &Request) {
  int Count = static_cast<int>(Request.Files.size());
#ifndef TWIN
  Count = std::max(Count, 1);
#else
  Count = std::clamp(Count, 1, 16);
#endif
  std::vector<pthread_t> Threads(Count);
  for (int I = 0; I < Count; ++I)
    if (pthread_create(&Threads[I], nullptr, pump, &Request))
      return -1;
  for (pthread_t T : Threads)
    pthread_join(T, nullptr);
  return 0;
}

int main(int argc, char **argv) {
  Options Request;
  Request.Files.resize(witness::size(argc, argv));
  return serve(Request) ? 1 : witness::report();
}
