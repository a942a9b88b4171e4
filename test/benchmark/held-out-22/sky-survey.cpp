// spawn: TBB or std::thread
// loop: do-while over offsets
// origin: tiles of a survey file in memory
// limiter: see the spawn
// waits: after the loop
// distance: helper class
// differs: spawn
// A: bounded N8 | spawn: tbb::task_group::run
// B: unbounded Y1 | spawn: std::thread
// libraries: -ltbb
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstring>
#include <string_view>
#include <tbb/task_group.h>
#include <thread>
#include <utility>
#include <vector>

struct TileHeader {
  char Field[12];
  std::uint32_t Pixels;
};

class Background {
public:
  template <typename F> void launch(F &&Job) {
#ifndef TWIN
    Group.run(std::forward<F>(Job));
#else
    Threads.emplace_back(std::forward<F>(Job));
#endif
  }

  void join() {
#ifndef TWIN
    Group.wait();
#else
    for (auto &T : Threads)
      T.join();
    Threads.clear();
#endif
  }

private:
#ifndef TWIN
  tbb::task_group Group;
#else
  std::vector<std::thread> Threads;
#endif
};

class SourceFinder {
public:
  bool scan(std::string_view Survey) {
    std::size_t At = 0;
    if (Survey.size() < sizeof(TileHeader))
      return false;
    do {
      TileHeader Tile;
      std::memcpy(&Tile, Survey.data() + At, sizeof(Tile));
      At += sizeof(Tile);
      if (Survey.size() - At < Tile.Pixels) {
        Jobs.join();
        return false;
      }
      Jobs.launch([this, Pixels = Survey.substr(At, Tile.Pixels)] { detect(Pixels); });
      At += Tile.Pixels;
    } while (At + sizeof(TileHeader) <= Survey.size());
    Jobs.join();
    return true;
  }

  unsigned sources() const { return Sources.load(); }

private:
  void detect(std::string_view Pixels) {
    witness::task();
    for (std::size_t I = 1; I + 1 < Pixels.size(); ++I)
      if (Pixels[I] > Pixels[I - 1] && Pixels[I] > Pixels[I + 1] && Pixels[I] > 40)
        Sources.fetch_add(1, std::memory_order_relaxed);
  }

  Background Jobs;
  std::atomic<unsigned> Sources{0};
};

int main(int argc, char **argv) {
  std::string Survey;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I) {
    const TileHeader Tile{"GAMA-15H", 16};
    Survey.append(reinterpret_cast<const char *>(&Tile), sizeof(Tile));
    Survey.append("..3.....P...9...");
  }
  SourceFinder().scan(Survey);
  return witness::report();
}
