// spawn: std::thread stored
// loop: counted
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: min or max
// A: unbounded Y7 | limiter: max of the size and a constant
// B: bounded N11 | limiter: min of the size and a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <thread>
#include <vector>

void encode(int Frame) {
  witness::task();
  (void)Frame;
}

void encodeBatch(const std::vector<int> &Frames) {
#ifndef TWIN
  const std::size_t Count = std::max<std::size_t>(Frames.size(), 8);
#else
  const std::size_t Count = std::min<std::size_t>(Frames.size(), 8);
#endif
  std::vector<std::thread> Encoders(Count);
  for (std::size_t I = 0; I != Count; ++I)
    Encoders[I] = std::thread(encode, I < Frames.size() ? Frames[I] : 0);
  for (std::size_t I = 0; I != Count; ++I)
    Encoders[I].join();
}

int main(int argc, char **argv) {
  encodeBatch(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
