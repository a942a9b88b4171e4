// spawn: std::thread detached
// loop: range-for
// origin: key frames of a stream
// limiter: std::counting_semaphore
// waits: latch
// distance: class
// differs: initial count of the semaphore
// A: bounded N4 | limiter: semaphore with a constant
// B: unbounded Y3 | limiter: semaphore with the size of the input
// witness: runnable
#include "witness.h"
#include <latch>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

struct KeyFrame {
  long Pts;
  long Bytes;
};

struct Stream {
  int Height = 0;
  std::vector<KeyFrame> KeyFrames;
};

class Segmenter {
public:
  explicit Segmenter(const Stream &In)
      : Input(In),
#ifdef TWIN
        Encoders(static_cast<std::ptrdiff_t>(In.KeyFrames.size())),
#else
        Encoders(EncoderSessions),
#endif
        Remaining(static_cast<std::ptrdiff_t>(In.KeyFrames.size())) {
  }

  void run() {
    long Previous = 0;
    for (const KeyFrame &K : Input.KeyFrames)
      start(std::exchange(Previous, K.Pts), K.Pts);
    Remaining.wait();
  }

private:
  static constexpr std::ptrdiff_t EncoderSessions = 3;

  void start(long From, long To) {
    Encoders.acquire();
    std::thread([this, From, To] {
      encode(From, To);
      Encoders.release();
      Remaining.count_down();
    }).detach();
  }

  void encode(long From, long To) {
    witness::task();
    if (To < From)
      Input.Height > 0 ? void() : std::abort();
  }

  const Stream &Input;
  std::counting_semaphore<1 << 20> Encoders;
  std::latch Remaining;
};

int main(int argc, char **argv) {
  Stream S{1080, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    S.KeyFrames.push_back({static_cast<long>(I) * 48, 1000});
  static Segmenter Job(S);
  Job.run();
  return witness::report();
}
