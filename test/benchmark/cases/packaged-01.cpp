// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: who runs the packaged task
// A: unbounded Y1 | waits: after the loop
// B: bounded N10 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <thread>
#include <vector>

long hash(long Block) {
  witness::task();
  return Block * 31;
}

std::vector<std::future<long>> hashAll(const std::vector<long> &Blocks) {
  std::vector<std::future<long>> Hashes;
  for (long Block : Blocks) {
    std::packaged_task<long()> Task([Block] { return hash(Block); });
    Hashes.push_back(Task.get_future());
#ifndef TWIN
    std::thread(std::move(Task)).detach();
#else
    Task();
#endif
  }
  return Hashes;
}

int main(int argc, char **argv) {
  for (auto &H : hashAll(std::vector<long>(witness::size(argc, argv))))
    H.get();
  return witness::report();
}
