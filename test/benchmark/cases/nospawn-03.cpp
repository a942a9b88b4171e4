// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// limiter: none
// distance: same function
// differs: thread with or without a body
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: empty thread objects
// witness: runnable
#include "witness.h"
#include <thread>
#include <type_traits>
#include <vector>

void reserve(const std::vector<int> &Jobs) {
  std::vector<std::thread> Slots;
  for (int J : Jobs) {
    auto Body = [J] {
      witness::task();
      (void)J;
    };
#ifndef TWIN
    Slots.push_back(std::thread(Body));
#else
    using Later = decltype(std::thread(Body));
    static_assert(std::is_same_v<Later, std::thread>);
    Slots.push_back(std::thread());
#endif
  }
  for (auto &S : Slots)
    if (S.joinable())
      S.join();
}

int main(int argc, char **argv) {
  reserve(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
