// spawn: std::async
// loop: nested for
// origin: vector parameter
// distance: same function
// differs: where the replicas are awaited
// A: bounded N6 | limiter: three replicas per block | waits: per block
// B: unbounded Y1 | limiter: three replicas per block | waits: after the loop
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <vector>

struct Block {
  unsigned long id;
  std::array<int, 3> replicas;
};

std::vector<char> fetch(int replica, unsigned long block) {
  witness::task();
  return {static_cast<char>(replica), static_cast<char>(block)};
}

std::size_t read_blocks(const std::vector<Block> &blocks) {
  std::size_t bytes = 0;
#ifdef TWIN
  std::vector<std::future<std::vector<char>>> reads;
#endif
  for (const Block &block : blocks) {
#ifndef TWIN
    std::vector<std::future<std::vector<char>>> reads;
#endif
    for (int replica : block.replicas)
      reads.push_back(std::async(std::launch::async, fetch, replica, block.id));
#ifndef TWIN
    for (auto &read : reads)
      bytes += read.get().size();
#endif
  }
#ifdef TWIN
  for (auto &read : reads)
    bytes += read.get().size();
#endif
  return bytes;
}

int main(int argc, char **argv) {
  read_blocks(std::vector<Block>(witness::size(argc, argv)));
  return witness::report();
}
