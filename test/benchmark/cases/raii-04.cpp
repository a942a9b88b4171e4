// spawn: std::thread in a smart pointer
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <thread>
#include <vector>

void monitor(int Disk) {
  witness::task();
  (void)Disk;
}

void monitorAll(const std::vector<int> &Disks) {
  std::map<int, std::shared_ptr<std::thread>> ByDisk;
  for (int I = 0; int Disk : Disks) {
    auto T = std::make_shared<std::thread>([Disk] { monitor(Disk); });
#ifdef TWIN
    if (T->joinable())
      T->join();
#endif
    ByDisk[I++] = T;
  }
  for (auto &[Disk, T] : ByDisk)
    if (T->joinable())
      T->join();
}

int main(int argc, char **argv) {
  monitorAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
