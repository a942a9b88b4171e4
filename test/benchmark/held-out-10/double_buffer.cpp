// spawn: std::thread
// loop: range-for
// origin: parameter vector
// waits: join
// distance: same function
// differs: what is kept of the threads
// A: bounded N5 | limiter: the previous thread is joined before the next
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <list>
#include <thread>
#include <vector>

using Block = std::vector<std::uint8_t>;

static void writeBlock(const Block *block) {
  std::size_t sum = 0;
  for (auto byte : *block)
    sum += byte;
  (void)sum;
  witness::task();
}

class BlockWriter {
public:
  void write(const std::vector<Block> &blocks) {
    for (const Block &block : blocks) {
      prepare(block);
#ifdef TWIN
      all_.emplace_back(writeBlock, &block);
#else
      if (previous_.joinable())
        previous_.join();
      previous_ = std::thread(writeBlock, &block);
#endif
    }
    if (previous_.joinable())
      previous_.join();
    for (auto &t : all_)
      t.join();
    all_.clear();
  }

private:
  void prepare(const Block &block) { prepared_ += block.size(); }
  std::thread previous_;
  std::list<std::thread> all_;
  std::size_t prepared_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Block> blocks(n, Block(64, 1));
  BlockWriter().write(blocks);
  return witness::report();
}
