// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: who owns the permit
// A: unbounded Y5 | limiter: RAII permit of the iteration
// B: bounded N4 | limiter: RAII permit moved into the task
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <thread>
#include <vector>

std::counting_semaphore<> Budget(15);

struct Returns {
  void operator()(std::counting_semaphore<> *S) const { S->release(); }
};
using Ticket = std::unique_ptr<std::counting_semaphore<>, Returns>;

Ticket ticket() {
  Budget.acquire();
  return Ticket(&Budget);
}

void paint(int Wall) {
  witness::task();
  (void)Wall;
}

void paintAll(const std::vector<int> &Walls) {
  for (int Wall : Walls) {
    Ticket Mine = ticket();
#ifndef TWIN
    std::thread([Wall] { paint(Wall); }).detach();
#else
    std::thread([Wall, Mine = std::move(Mine)] { paint(Wall); }).detach();
#endif
  }
}

int main(int argc, char **argv) {
  paintAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
