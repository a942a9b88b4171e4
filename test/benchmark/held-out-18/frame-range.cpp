// spawn: std::jthread
// loop: counted
// origin: parsed text
// waits: destructor of jthread
// distance: same function
// differs: where the slot is acquired
// A: unbounded Y2 | limiter: semaphore acquired in the task
// B: bounded N4 | limiter: semaphore acquired before the spawn
// witness: runnable
#include "witness.h"
#include <charconv>
#include <semaphore>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <vector>
#include <string>

namespace farm {

struct FrameRange {
  int First = 0, Last = -1;
};

/// "1001-1240", or one frame alone
FrameRange parseRange(std::string_view Text) {
  FrameRange R;
  auto [End, Error] = std::from_chars(Text.begin(), Text.end(), R.First);
  if (Error != std::errc())
    throw std::invalid_argument("frame range");
  R.Last = R.First;
  if (End != Text.end() && *End == '-')
    std::from_chars(End + 1, Text.end(), R.Last);
  return R;
}

class Shot {
public:
  explicit Shot(std::string Name) : Name(std::move(Name)) {}

  void render(std::string_view Frames) {
    const FrameRange R = parseRange(Frames);
    std::vector<std::jthread> Threads;
    for (int Frame = R.First; Frame <= R.Last; ++Frame) {
#ifdef TWIN
      Licenses.acquire();
#endif
      Threads.emplace_back([this, Frame] {
        witness::Task Alive;
#ifndef TWIN
        Licenses.acquire();
#endif
        trace(Frame);
        Licenses.release();
      });
    }
  }

private:
  void trace(int Frame) {
    witness::work();
    if (Frame < 0)
      Name += "!";
  }

  std::string Name;
  std::counting_semaphore<64> Licenses{5};
};

} // namespace farm

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  farm::Shot("sq040_sh120").render("1001-" + std::to_string(1000 + N));
  return witness::report();
}
