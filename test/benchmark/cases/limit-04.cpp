// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: whether a timeout gates the spawn
// A: unbounded Y4 | limiter: try_acquire_for ignored
// B: bounded N4 | limiter: try_acquire_for until it succeeds
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

std::counting_semaphore<> Uplink{8};

void beam(int Frame) {
  witness::task();
  (void)Frame;
}

void beamAll(const std::vector<int> &Frames) {
  for (int Frame : Frames) {
#ifndef TWIN
    Uplink.try_acquire_for(10us);
#else
    while (!Uplink.try_acquire_for(10us)) {
    }
#endif
    std::thread([Frame] {
      beam(Frame);
      Uplink.release();
    }).detach();
  }
}

int main(int argc, char **argv) {
  beamAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
