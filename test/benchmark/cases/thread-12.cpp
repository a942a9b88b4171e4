// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: reserve or resize
// A: unbounded Y7 | limiter: reserve
// B: bounded N11 | limiter: resize
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

void ping(std::string Host) { witness::task(); }

void pingAll(std::vector<std::string> Hosts) {
#ifndef TWIN
  Hosts.reserve(40);
#else
  if (Hosts.size() > 40)
    Hosts.resize(40);
#endif
  std::vector<std::thread> Ts;
  for (auto &H : Hosts)
    Ts.emplace_back(ping, H);
  for (auto &T : Ts)
    T.join();
}

int main(int argc, char **argv) {
  pingAll(std::vector<std::string>(witness::size(argc, argv), "10.0.0.1"));
  return witness::report();
}
