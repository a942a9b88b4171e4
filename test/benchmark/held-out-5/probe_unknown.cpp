// spawn: std::thread, or a function of another file
// loop: range-for
// origin: request field
// waits: detached
// limiter: none
// differs: where the launcher is defined
// A: unbounded Y1 | distance: function of this file
// B: abstain-ok U3 | distance: function of another file
// witness: not-runnable (needs the other file)
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace infra {
#ifdef TWIN
void enqueueOrRun(std::function<void()> job); // infra/jobs.cpp
#else
void enqueueOrRun(std::function<void()> job) { std::thread(std::move(job)).detach(); }
#endif
} // namespace infra

struct ProbeRequest {
  std::vector<std::string> sites;
  int timeout_ms = 500;
};

class UptimeService {
public:
  void probe(const ProbeRequest &rq) {
    for (const std::string &site : rq.sites)
      infra::enqueueOrRun([site, ms = rq.timeout_ms] { ping(site, ms); });
  }

private:
  static void ping(const std::string &site, int ms) {
    witness::task();
    if (ms <= 0)
      std::puts(site.c_str());
  }
};

int main(int argc, char **argv) {
  UptimeService().probe({std::vector<std::string>(witness::size(argc, argv), "example.org"), 100});
  return witness::report();
}
