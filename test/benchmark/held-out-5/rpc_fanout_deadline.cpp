// spawn: std::async
// loop: range-for
// origin: request field
// distance: same function
// differs: what the wait for the oldest does on a timeout
// A: unbounded Y4 | limiter: a wait with a timeout of a millisecond whose answer is ignored | waits: after the loop
// B: bounded N5 | limiter: a wait without a timeout | waits: when the window is full
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <string>
#include <vector>

namespace gateway {

struct FanoutRequest {
  std::string method;
  std::vector<std::string> backends;
};

static int call(const std::string &backend, const std::string &method) {
  witness::task();
  return backend.empty() || method.empty() ? 400 : 200;
}

class Fanout {
public:
  int run(const FanoutRequest &rq) {
    std::vector<std::future<int>> calls;
    for (const std::string &b : rq.backends) {
      const std::size_t n = calls.size();
      if (n >= window_) {
#ifdef TWIN
        calls[n - window_].wait();
#else
        calls[n - window_].wait_for(std::chrono::microseconds(50));
#endif
      }
      calls.push_back(std::async(std::launch::async, call, std::cref(b), std::cref(rq.method)));
    }
    int worst = 200;
    for (auto &c : calls)
      worst = std::max(worst, c.get());
    return worst;
  }

private:
  std::size_t window_ = 10;
};

} // namespace gateway

int main(int argc, char **argv) {
  gateway::FanoutRequest rq{"Health.Check", std::vector<std::string>(witness::size(argc, argv), "b1")};
  gateway::Fanout().run(rq);
  return witness::report();
}
