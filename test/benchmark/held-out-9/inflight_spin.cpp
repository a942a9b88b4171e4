// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: atomic counter of live tasks
// waits: detached
// distance: same function
// differs: while or if
// A: bounded N9 | limiter: spins while 32 are live
// B: unbounded Y4 | limiter: yields once when 32 are live
// witness: runnable
#include "witness.h"
#include <atomic>
#include <thread>
#include <vector>

struct Sample {
  unsigned sensor;
  float value;
};

class Uploader {
public:
  void upload(const std::vector<Sample> &samples);

private:
  static constexpr int kInflight = 32;
  std::atomic<int> inflight_{0};
};

void Uploader::upload(const std::vector<Sample> &samples) {
  for (const Sample &sample : samples) {
#ifdef TWIN
    if (inflight_.load() >= kInflight)
#else
    while (inflight_.load() >= kInflight)
#endif
      std::this_thread::yield();
    inflight_.fetch_add(1);
    std::thread([this, sample] {
      (void)sample;
      witness::task();
      inflight_.fetch_sub(1);
    }).detach();
  }
}

int main(int argc, char **argv) {
  static Uploader uploader;
  uploader.upload(std::vector<Sample>(witness::size(argc, argv)));
  return witness::report();
}
