// spawn: std::thread detached
// loop: see the factors
// origin: see the factors
// waits: detached
// distance: method
// differs: what repeats the upload
// A: abstain-ok U4 | limiter: none | loop: while with a timer | origin: time
// B: unbounded Y1 | limiter: none | loop: range-for | origin: request field
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

struct FlushRequest {
  std::vector<std::string> metrics;
};

class Uploader {
public:
  void flush(const FlushRequest &rq) {
#ifdef TWIN
    for (const std::string &m : rq.metrics)
      upload(m);
#else
    std::size_t turn = 0;
    while (!stop_.load()) {
      std::this_thread::sleep_for(period_);
      upload(rq.metrics[turn++ % rq.metrics.size()]);
      if (turn == 5)
        stop();
    }
#endif
  }
  void stop() { stop_ = true; }
  void setPeriod(std::chrono::milliseconds p) { period_ = p; }

private:
  void upload(std::string metric) {
    std::thread([metric = std::move(metric)] {
      witness::task();
      if (metric.empty())
        std::puts("empty metric");
    }).detach();
  }
  std::atomic<bool> stop_{false};
  std::chrono::milliseconds period_{10};
};

int main(int argc, char **argv) {
  FlushRequest rq{std::vector<std::string>(witness::size(argc, argv), "cpu.load")};
  Uploader u;
  u.flush(rq);
  return witness::report();
}
