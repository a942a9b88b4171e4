// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// limiter: none
// distance: same function
// differs: compile-time condition
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: discarded branch
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

#ifndef TWIN
inline constexpr bool Parallel = true;
#else
inline constexpr bool Parallel = false;
#endif

template <bool Concurrent> void dispatch(int Event) {
  if constexpr (Concurrent)
    std::thread([Event] {
      witness::task();
      (void)Event;
    }).detach();
  else
    witness::task();
}

void dispatchAll(const std::vector<int> &Events) {
  for (int E : Events)
    dispatch<Parallel>(E);
}

int main(int argc, char **argv) {
  dispatchAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
