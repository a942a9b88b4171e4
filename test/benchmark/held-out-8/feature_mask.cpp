// spawn: std::thread
// loop: while over set bits or elements
// origin: request field
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: type of the field
// A: unbounded Y1 | origin: vector of sensors
// B: bounded N11 | origin: mask of sensors
// witness: runnable
#include "witness.h"
#include <bit>
#include <cstdint>
#include <thread>
#include <vector>

struct SampleCommand {
#ifdef TWIN
  std::uint32_t sensors = 0;
#else
  std::vector<int> sensors;
#endif
  int rateHz = 50;
};

static void sample(int sensor, int rateHz) {
  (void)sensor;
  (void)rateHz;
  witness::task();
}

void startSampling(SampleCommand command) {
  std::vector<std::thread> samplers;
#ifdef TWIN
  while (command.sensors != 0) {
    const int sensor = std::countr_zero(command.sensors);
    command.sensors &= command.sensors - 1;
#else
  while (!command.sensors.empty()) {
    const int sensor = command.sensors.back();
    command.sensors.pop_back();
#endif
    samplers.emplace_back(sample, sensor, command.rateHz);
  }
  for (auto &sampler : samplers)
    sampler.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  SampleCommand command;
#ifdef TWIN
  command.sensors = 0x3ffu | static_cast<std::uint32_t>(n << 12);
#else
  command.sensors.resize(n, 3);
#endif
  startSampling(command);
  return witness::report();
}
