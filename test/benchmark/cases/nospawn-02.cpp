// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// limiter: none
// distance: lambda variable
// differs: whether the lambda is called
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: never called
// witness: runnable
#include "witness.h"
#include <functional>
#include <thread>
#include <vector>

void plan(const std::vector<int> &Steps) {
  std::vector<std::function<void()>> Later;
  for (int S : Steps) {
    auto Begin = [S] {
      std::thread([S] {
        witness::task();
        (void)S;
      }).detach();
    };
#ifndef TWIN
    Begin();
#else
    Later.emplace_back(Begin);
#endif
  }
  if (!Later.empty())
    Later.back()();
}

int main(int argc, char **argv) {
  plan(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
