// spawn: std::thread stored
// loop: counted
// origin: span
// waits: oldest first
// distance: same function
// differs: number of slots of the ring
// A: unbounded Y3 | limiter: ring sized by the input
// B: bounded N5 | limiter: ring of k slots
// witness: runnable
#include "witness.h"
#include <array>
#include <span>
#include <thread>
#include <vector>

void fsyncFile(int Fd) {
  witness::task();
  (void)Fd;
}

void fsyncAll(std::span<const int> Fds) {
#ifndef TWIN
  std::vector<std::thread> Ring(Fds.size());
#else
  std::array<std::thread, 11> Ring;
#endif
  for (std::size_t I = 0; I < Fds.size(); ++I) {
    auto &Slot = Ring[I % Ring.size()];
    if (Slot.joinable())
      Slot.join();
    Slot = std::thread(fsyncFile, Fds[I]);
  }
  for (auto &Slot : Ring)
    if (Slot.joinable())
      Slot.join();
}

int main(int argc, char **argv) {
  std::vector<int> Fds(witness::size(argc, argv));
  fsyncAll(Fds);
  return witness::report();
}
