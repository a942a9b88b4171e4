// spawn: std::async
// loop: iterator
// origin: vector parameter
// distance: same function
// differs: what happens when the batch is full
// A: unbounded Y4 | limiter: batch that is polled, not waited for | waits: after the loop
// B: bounded N6 | limiter: chunk with join | waits: batch of k
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <vector>

using namespace std::chrono_literals;

struct Device {
  int Port;
};

bool flash(Device D) {
  witness::task();
  return D.Port != 0;
}

int flashAll(const std::vector<Device> &Devices) {
  std::vector<std::future<bool>> Batch;
  int Good = 0;
  for (auto It = Devices.begin(), End = Devices.end(); It != End; ++It) {
    Batch.push_back(std::async(std::launch::async, flash, *It));
    if (Batch.size() % 8 == 0) {
#ifdef TWIN
      for (auto &F : Batch)
        Good += F.get();
      Batch.clear();
#else
      for (auto &F : Batch)
        Good += F.wait_for(0s) == std::future_status::ready;
#endif
    }
  }
  for (auto &F : Batch)
    Good += F.get();
  return Good;
}

int main(int argc, char **argv) {
  flashAll(std::vector<Device>(witness::size(argc, argv)));
  return witness::report();
}
