// spawn: tbb::task_group::run or std::thread
// loop: iterator loop over a map
// origin: map parameter
// waits: after the loop
// distance: class that wraps the group
// limiter: TBB arena
// differs: what the wrapper starts
// A: unbounded Y1 | spawn: std::thread | limiter: none
// B: bounded N8 | spawn: tbb::task_group::run | limiter: TBB arena
// witness: runnable
// packages: tbb
#include "witness.h"
#include <cstdint>
#include <map>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Leaf {
  std::vector<unsigned char> Tiff;
  std::uint32_t Crc = 0;
};

using Volume = std::map<std::string, Leaf>;

class Jobs {
public:
#ifdef TWIN
  template <class Work> void add(Work W) { Group.run(std::move(W)); }
  void finish() { Group.wait(); }

private:
  tbb::task_group Group;
#else
  template <class Work> void add(Work W) { Threads.emplace_back(std::move(W)); }
  void finish() {
    for (std::thread &T : Threads)
      T.join();
    Threads.clear();
  }

private:
  std::vector<std::thread> Threads;
#endif
};

static std::uint32_t crcOf(const std::vector<unsigned char> &Bytes) {
  std::uint32_t Crc = ~0u;
  for (unsigned char B : Bytes)
    Crc = (Crc >> 8) ^ (Crc ^ B) * 0x04c11db7u;
  return ~Crc;
}

void seal(Volume &Pages) {
  Jobs Checks;
  for (auto It = Pages.begin(); It != Pages.end(); ++It) {
    Leaf &L = It->second;
    Checks.add([&L] {
      witness::task();
      L.Crc = crcOf(L.Tiff);
    });
  }
  Checks.finish();
}

int main(int argc, char **argv) {
  Volume Pages;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Pages["fol. " + std::to_string(I)].Tiff.assign(64, static_cast<unsigned char>(I));
  seal(Pages);
  return witness::report();
}
