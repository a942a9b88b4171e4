// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: detached
// distance: base class template
// differs: template argument
// A: unbounded Y3 | limiter: semaphore that the argument 0 switches off
// B: bounded N4 | limiter: semaphore of the base class template
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/// Runs things in the background; at most Limit at a time, any number if Limit is 0.
template <int Limit> class Spawner {
protected:
  template <typename F> void spawn(F f) {
    if constexpr (Limit > 0)
      slots.acquire();
    std::thread([this, f = std::move(f)]() mutable {
      f();
      if constexpr (Limit > 0)
        slots.release();
    }).detach();
  }

private:
  std::counting_semaphore<> slots{Limit};
};

struct Webcam {
  std::string address;
};

#ifdef TWIN
class SnapshotTaker : private Spawner<12> {
#else
class SnapshotTaker : private Spawner<0> {
#endif
public:
  void takeAll(const std::vector<Webcam> &cams) {
    for (const auto &cam : cams)
      spawn([cam] {
        if (!cam.address.empty())
          witness::task();
      });
  }
};

int main(int argc, char **argv) {
  SnapshotTaker taker;
  taker.takeAll(std::vector<Webcam>(witness::size(argc, argv), Webcam{"rtsp://cam"}));
  return witness::report();
}
