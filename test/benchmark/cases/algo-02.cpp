// spawn: std::thread detached
// loop: std::for_each_n
// origin: vector parameter
// waits: detached
// distance: same function
// differs: the count
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: min of the size and a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <thread>
#include <vector>

struct Poke {
  void operator()(int Client) const {
    std::thread([Client] {
      witness::task();
      (void)Client;
    }).detach();
  }
};

void pokeAll(const std::vector<int> &Clients) {
#ifndef TWIN
  auto Count = Clients.size();
#else
  auto Count = std::min(Clients.size(), std::size_t{18});
#endif
  std::for_each_n(Clients.begin(), Count, Poke());
}

int main(int argc, char **argv) {
  pokeAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
