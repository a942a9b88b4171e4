// spawn: std::thread
// loop: counted
// origin: traces of a shot record
// limiter: batch
// waits: after the loop
// distance: same function
// differs: what happens after a batch
// A: unbounded Y7 | limiter: sleeps after each batch
// B: bounded N6 | limiter: joins after each batch
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <thread>
#include <vector>

struct Trace {
  float Offset = 0;
  std::vector<float> Samples;
};

struct ShotRecord {
  int Shot = 0;
  std::vector<Trace> Traces;
};

constexpr std::size_t BatchSize = 10;
constexpr std::chrono::microseconds Breather{100};

static void moveout(Trace &T, float Velocity) {
  witness::task();
  for (std::size_t I = 0; I < T.Samples.size(); ++I)
    T.Samples[I] *= std::sqrt(1.0f + T.Offset * T.Offset / (Velocity * Velocity));
}

static void joinAll(std::vector<std::thread> &Threads) {
  for (auto &T : Threads)
    T.join();
  Threads.clear();
}

void correct(ShotRecord &Record, float Velocity) {
  if (Velocity <= 0)
    throw std::invalid_argument("velocity must be positive");
  std::vector<std::thread> Running;
  for (std::size_t I = 0; I < Record.Traces.size(); ++I) {
    Running.emplace_back(moveout, std::ref(Record.Traces[I]), Velocity);
    if ((I + 1) % BatchSize == 0) {
#ifdef TWIN
      joinAll(Running);
#else
      std::this_thread::sleep_for(Breather);
#endif
    }
  }
  joinAll(Running);
}

int main(int argc, char **argv) {
  ShotRecord Record{17, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Record.Traces.push_back({25.0f * static_cast<float>(I), std::vector<float>(8, 1.0f)});
  correct(Record, 1800);
  return witness::report();
}
