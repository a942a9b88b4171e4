// spawn: std::thread detached
// loop: do-while
// origin: vector parameter
// waits: detached
// distance: same function
// differs: direction of the comparison that waits
// A: unbounded Y4 | limiter: atomic counter that is only printed
// B: bounded N9 | limiter: atomic counter, spin
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

std::atomic<unsigned> Inflight{0};

void push(long Device) {
  witness::task();
  (void)Device;
}

void pushAll(const std::vector<long> &Devices) {
  std::size_t I = 0;
  if (Devices.empty())
    return;
  do {
#ifdef TWIN
    while (Inflight.load() >= 16)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
#else
    if (Inflight.load() >= 16)
      std::fprintf(stderr, "busy\n");
#endif
    ++Inflight;
    std::thread Worker([Device = Devices[I]] {
      push(Device);
      --Inflight;
    });
    Worker.detach();
  } while (++I < Devices.size());
}

int main(int argc, char **argv) {
  pushAll(std::vector<long>(witness::size(argc, argv)));
  return witness::report();
}
