// spawn: std::thread stored
// loop: std::generate_n
// waits: after the loop
// limiter: none
// distance: same function
// differs: origin of the size
// A: unbounded Y1 | origin: vector parameter
// B: bounded N1 | origin: constexpr
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <iterator>
#include <thread>
#include <vector>

constexpr std::size_t Stripes = 4;

void download(const std::vector<char> &Ranges) {
  std::vector<std::thread> Threads;
  auto Start = [&Ranges, I = std::size_t{0}]() mutable {
    return std::thread([&Ranges, Mine = I++] {
      witness::task();
      (void)Ranges[Mine % Ranges.size()];
    });
  };
#ifndef TWIN
  std::generate_n(std::back_inserter(Threads), Ranges.size(), Start);
#else
  std::generate_n(std::back_inserter(Threads), Stripes, Start);
#endif
  std::for_each(Threads.begin(), Threads.end(), [](std::thread &T) { T.join(); });
}

int main(int argc, char **argv) {
  download(std::vector<char>(witness::size(argc, argv)));
  return witness::report();
}
