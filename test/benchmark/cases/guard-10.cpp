// spawn: std::thread stored
// loop: counted
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: condition of the loop
// A: unbounded Y7 | limiter: or in the condition
// B: bounded N7 | limiter: and in the condition
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

void sample(int Sensor) {
  witness::task();
  (void)Sensor;
}

void sampleAll(const std::vector<int> &Sensors) {
  std::vector<std::thread> Ts;
#ifndef TWIN
  for (std::size_t I = 0; I < 2 || I < Sensors.size(); ++I)
#else
  for (std::size_t I = 0; I < 16 && I < Sensors.size(); ++I)
#endif
    Ts.emplace_back(sample, Sensors[I]);
  for (auto &T : Ts)
    T.join();
}

int main(int argc, char **argv) {
  sampleAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
