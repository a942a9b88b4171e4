// spawn: std::thread stored
// loop: range-for
// origin: span
// waits: after the loop
// distance: same function
// differs: where the semaphore lives
// A: unbounded Y6 | limiter: per iteration
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <list>
#include <memory>
#include <semaphore>
#include <span>
#include <thread>
#include <vector>

using Limit = std::counting_semaphore<>;

int checksum(std::span<const char> Block) {
  witness::task();
  return Block.empty() ? 0 : Block.front();
}

void verify(std::span<const std::vector<char>> Blocks) {
  std::list<std::thread> Running;
#ifdef TWIN
  auto Slots = std::make_shared<Limit>(4);
#endif
  for (const std::vector<char> &Block : Blocks) {
#ifndef TWIN
    auto Slots = std::make_shared<Limit>(4);
#endif
    Slots->acquire();
    Running.emplace_back([Slots, &Block] {
      checksum(Block);
      Slots->release();
    });
  }
  while (!Running.empty()) {
    Running.front().join();
    Running.pop_front();
  }
}

int main(int argc, char **argv) {
  std::vector<std::vector<char>> Blocks(witness::size(argc, argv));
  verify(Blocks);
  return witness::report();
}
