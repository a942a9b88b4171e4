// spawn: std::thread detached
// loop: for int
// origin: vector parameter
// waits: detached
// distance: macro
// differs: spawn
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the macro calls
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

#ifndef TWIN
#define GO(expr) std::thread([=] { (expr); }).detach()
#else
#define GO(expr) do { (expr); } while (0)
#endif

struct Sample {
  unsigned long stamp;
  float value;
};

static void publish(Sample s) { witness::task(); }

extern "C" int flush_samples(const Sample *samples, int count) {
  int skipped = 0;
  for (int i = 0; i < count; i++) {
    Sample s = samples[i];
    if (s.value < 0) {
      skipped++;
      continue;
    }
    GO(publish(s));
  }
  return skipped;
}

int main(int argc, char **argv) {
  std::vector<Sample> samples(witness::size(argc, argv));
  flush_samples(samples.data(), (int)samples.size());
  return witness::report();
}
