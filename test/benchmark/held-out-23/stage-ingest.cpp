// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: std::counting_semaphore
// waits: after the loop
// distance: helper class
// differs: whether the answer of try_acquire is used
// A: bounded N4 | limiter: the camera is left out when there is no slot
// B: unbounded Y4 | limiter: only logs when there is no slot
// witness: runnable
#include "witness.h"
#include <atomic>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Camera {
  std::string Name;
  std::string Source;
  int Height = 1080;
};

struct StageRequest {
  std::string Concert;
  std::vector<Camera> Cameras;
};

class Transcoders {
public:
  enum class Answer { Taken, Busy };

  Answer reserve(const Camera &C) {
    if (Units.try_acquire()) {
      ++Reserved;
      return Answer::Taken;
    }
    Log << "no transcoder unit for " << C.Name << '\n';
    return Answer::Busy;
  }

  void giveBack() {
    int Seen = Reserved;
    while (Seen > 0)
      if (Reserved.compare_exchange_weak(Seen, Seen - 1)) {
        Units.release();
        return;
      }
  }

private:
  std::counting_semaphore<64> Units{18};
  std::atomic<int> Reserved{0};
  std::ostringstream Log;
};

class StageIngest {
public:
  std::size_t open(const StageRequest &Request) {
    std::vector<std::thread> Feeds;
    for (const Camera &C : Request.Cameras) {
#ifndef TWIN
      if (Units.reserve(C) == Transcoders::Answer::Busy)
        continue;
#else
      Units.reserve(C);
#endif
      Feeds.emplace_back([this, &C] { ingest(C); });
    }
    const std::size_t Opened = Feeds.size();
    for (auto &F : Feeds)
      F.join();
    return Opened;
  }

private:
  void ingest(const Camera &C) {
    witness::task();
    Pixels += C.Height * C.Height * 16L / 9;
    Units.giveBack();
  }

  Transcoders Units;
  std::atomic<long> Pixels{0};
};

int main(int argc, char **argv) {
  StageRequest Request{"Open air", {}};
  Request.Cameras.resize(witness::size(argc, argv), {"crane", "srt://stage/1"});
  StageIngest().open(Request);
  return witness::report();
}
