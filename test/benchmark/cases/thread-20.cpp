// spawn: std::thread stored
// loop: std::ranges::for_each
// origin: span
// waits: after the loop
// distance: same function
// differs: the view that is walked
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: take
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <ranges>
#include <span>
#include <thread>
#include <vector>

void resolve(int Id) {
  witness::task();
  (void)Id;
}

void resolveAll(std::span<const int> Ids) {
  std::vector<std::thread> Threads;
  auto Start = [&Threads](int Id) { Threads.emplace_back(resolve, Id); };
#ifndef TWIN
  std::ranges::for_each(Ids, Start);
#else
  std::ranges::for_each(Ids | std::views::take(25), Start);
#endif
  for (auto &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  std::vector<int> Ids(witness::size(argc, argv));
  resolveAll(Ids);
  return witness::report();
}
