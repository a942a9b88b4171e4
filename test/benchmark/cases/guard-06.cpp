// spawn: std::thread stored
// loop: counted
// origin: vector parameter
// waits: after the loop
// distance: macro
// differs: what the check macro does
// A: unbounded Y7 | limiter: check that warns
// B: bounded N7 | limiter: check that aborts
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#ifndef TWIN
#define VERIFY(Condition)                                                                          \
  do {                                                                                             \
    if (!(Condition))                                                                              \
      std::fprintf(stderr, "%s:%d: " #Condition "\n", __FILE__, __LINE__);                         \
  } while (false)
#else
#define VERIFY(Condition)                                                                          \
  do {                                                                                             \
    if (!(Condition))                                                                              \
      fatal(__LINE__);                                                                             \
  } while (false)
#endif

[[noreturn]] void fatal(int Line) {
  std::fprintf(stderr, "line %d\n", Line);
  std::_Exit(witness::report());
}

void mixChannel(int Channel) {
  witness::task();
  (void)Channel;
}

void mix(const std::vector<int> &Channels) {
  VERIFY(Channels.size() <= 64);
  std::vector<std::thread> Mixers;
  for (std::size_t I = 0; I < Channels.size(); ++I)
    Mixers.emplace_back(mixChannel, Channels[I]);
  for (auto &M : Mixers)
    M.join();
}

int main(int argc, char **argv) {
  mix(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
