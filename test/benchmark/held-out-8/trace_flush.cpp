// spawn: std::thread detached
// loop: range-for
// origin: span parameter
// limiter: atomic counter
// waits: detached
// distance: same function
// differs: what happens above the maximum
// A: unbounded Y7 | limiter: counted as a metric above the maximum
// B: bounded N9 | limiter: dropped above the maximum
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <span>
#include <thread>
#include <vector>

struct Span {
  std::uint64_t traceId;
  std::uint64_t duration;
};

class TraceExporter {
public:
  void submit(std::span<const Span> spans) {
    for (const Span &span : spans) {
      if (inFlight_.load(std::memory_order_relaxed) >= kMaxInFlight) {
        ++overload_;
#ifdef TWIN
        continue;
#endif
      }
      inFlight_.fetch_add(1);
      std::thread([this, span] {
        post(span);
        inFlight_.fetch_sub(1);
      }).detach();
    }
  }

  ~TraceExporter() {
    while (inFlight_ > 0)
      std::this_thread::yield();
  }

private:
  void post(Span) { witness::task(); }

  static constexpr int kMaxInFlight = 24;
  std::atomic<int> inFlight_{0};
  std::uint64_t overload_ = 0;
};

int main(int argc, char **argv) {
  std::vector<Span> spans(witness::size(argc, argv), Span{1, 20});
  {
    TraceExporter exporter;
    exporter.submit(spans);
  }
  return witness::report();
}
