// spawn: std::thread detached
// loop: while over a queue
// origin: container member of a parameter
// waits: detached
// distance: same function
// differs: what follows when no slot came
// A: unbounded Y4 | limiter: without a slot it only counts, and starts
// B: bounded N4 | limiter: without a slot the element is dropped
// witness: runnable
#include "witness.h"
#include <chrono>
#include <queue>
#include <semaphore>
#include <string>
#include <thread>

struct TraceSpan {
  std::string name;
  long micros = 0;
};

struct Burst {
  std::queue<TraceSpan> spans;
};

class SpanExporter {
public:
  void exportBurst(Burst burst) {
    while (!burst.spans.empty()) {
      TraceSpan span = std::move(burst.spans.front());
      burst.spans.pop();

      const bool slot = slots_.try_acquire_for(std::chrono::microseconds(40));
      if (!slot) {
        ++overloaded_;
#ifdef TWIN
        continue;
#endif
      }
      std::thread([this, slot, span = std::move(span)] {
        send(span);
        if (slot)
          slots_.release();
      }).detach();
    }
  }

  long overloaded() const { return overloaded_; }

private:
  void send(const TraceSpan &span) {
    if (span.micros >= 0)
      witness::task();
  }

  std::counting_semaphore<> slots_{9};
  long overloaded_ = 0;
};

int main(int argc, char **argv) {
  Burst burst;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    burst.spans.push({"GET /", 120});
  SpanExporter exporter;
  exporter.exportBurst(std::move(burst));
  return witness::report();
}
