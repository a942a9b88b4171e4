// trap: T19 D3
// spawn: std::async
// loop: index
// origin: parameter
// waits: after the loop
// distance: same function
// differs: scope of the semaphore
// A: unbounded Y6 | limiter: a new semaphore each iteration
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <semaphore>
#include <span>
#include <vector>

struct Block {
  long lba;
  int crc;
};

using Slots = std::counting_semaphore<32>;

static int copyBlock(const Block &b, std::shared_ptr<Slots> slots) {
  witness::task();
  slots->release();
  return b.crc;
}

int copyShard(std::span<const Block> blocks) {
  std::vector<std::future<int>> copies;
#ifdef TWIN
  auto slots = std::make_shared<Slots>(7);
#endif
  for (std::size_t i = 0; i < blocks.size(); i++) {
#ifndef TWIN
    auto slots = std::make_shared<Slots>(7);
#endif
    slots->acquire();
    copies.push_back(std::async(std::launch::async, copyBlock, std::cref(blocks[i]), slots));
  }
  int crc = 0;
  for (auto &c : copies)
    crc ^= c.get();
  return crc;
}

int main(int argc, char **argv) {
  std::vector<Block> shard(witness::size(argc, argv), Block{512, 9});
  if (copyShard(shard) == 12345)
    return 1;
  return witness::report();
}
