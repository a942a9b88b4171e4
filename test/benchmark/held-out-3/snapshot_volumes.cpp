// spawn: std::jthread
// loop: range-for over a map
// origin: map parameter
// waits: destructor of std::jthread
// distance: same function
// differs: scope of the std::jthread
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined at the end of the iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Volume {
  std::string device;
  std::uint64_t blocks = 0;
};

class SnapshotJob {
public:
  std::uint64_t run(const std::map<std::string, Volume> &volumes);

private:
  void copyVolume(const Volume &volume) {
    witness::task();
    copied_ += volume.blocks;
  }

  std::atomic<std::uint64_t> copied_{0};
};

std::uint64_t SnapshotJob::run(const std::map<std::string, Volume> &volumes) {
#ifndef TWIN
  std::vector<std::jthread> copiers;
#endif
  for (const auto &[name, volume] : volumes) {
    if (volume.device.empty())
      continue;
#ifdef TWIN
    std::jthread copier([this, &volume = volume] { copyVolume(volume); });
#else
    copiers.emplace_back([this, &volume = volume] { copyVolume(volume); });
#endif
  }
#ifndef TWIN
  copiers.clear();
#endif
  return copied_;
}

int main(int argc, char **argv) {
  std::map<std::string, Volume> volumes;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    volumes["vol" + std::to_string(n)] = {"/dev/mapper/vg-" + std::to_string(n), 8};
  SnapshotJob().run(volumes);
  return witness::report();
}
