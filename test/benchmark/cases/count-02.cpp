// spawn: std::thread stored
// loop: range-for
// waits: after the loop
// limiter: none
// distance: same function
// differs: what the list is made of
// A: unbounded Y1 | origin: vector parameter
// B: bounded N1 | origin: literal list
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <thread>
#include <vector>

void listen(std::uint16_t Port) {
  witness::task();
  (void)Port;
}

void listenAll(const std::vector<std::uint16_t> &Extra) {
  std::vector<std::thread> Listeners;
#ifndef TWIN
  for (std::uint16_t Port : Extra)
#else
  for (std::uint16_t Port : {80, 443, 8080})
#endif
    Listeners.emplace_back(listen, Port);
  for (auto &L : Listeners)
    L.join();
  (void)Extra;
}

int main(int argc, char **argv) {
  listenAll(std::vector<std::uint16_t>(witness::size(argc, argv), 80));
  return witness::report();
}
