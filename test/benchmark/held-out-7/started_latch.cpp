// spawn: std::jthread detached
// loop: nested
// origin: request parameter
// waits: see the factors
// distance: same function
// differs: when the task counts down the latch of its chunk
// A: unbounded Y5 | limiter: latch that the tasks count down when they begin | waits: detached
// B: bounded N6 | limiter: latch that the tasks count down when they end | waits: end of the chunk
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <latch>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct Alert {
  std::string rule;
  int severity;
};

static void page(const Alert &a) {
  witness::work();
  if (a.severity > 9)
    std::fprintf(stderr, "severity %d of %s\n", a.severity, a.rule.c_str());
}

void notify(std::span<const Alert> alerts) {
  while (!alerts.empty()) {
    auto now = alerts.first(std::min<std::size_t>(alerts.size(), 14));
    alerts = alerts.subspan(now.size());
    auto ready = std::make_shared<std::latch>(static_cast<std::ptrdiff_t>(now.size()));
    for (const Alert &a : now)
      std::jthread([ready, a] {
        {
          witness::Task alive;
#ifdef TWIN
          page(a);
        }
        ready->count_down();
#else
          ready->count_down();
          page(a);
        }
#endif
      }).detach();
    ready->wait();
  }
}

int main(int argc, char **argv) {
  std::vector<Alert> alerts(witness::size(argc, argv), Alert{"disk full", 3});
  notify(alerts);
  return witness::report();
}
