// spawn: std::async
// loop: std::for_each
// origin: parameter
// waits: after the loop
// distance: function that returns the future
// differs: what is done with the future
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the future is waited for in the callable
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <string>
#include <vector>

using Reply = std::future<int>;

static int attempt(const std::string &endpoint) {
  witness::task();
  return endpoint.empty() ? 503 : 200;
}

Reply ping(const std::string &endpoint) {
  return std::async(std::launch::async, [endpoint] {
    int code = 0;
    for (int tries = 0; tries < 3 && code != 200; ++tries)
      code = attempt(endpoint);
    return code;
  });
}

class Notifier {
public:
  void announce(const std::vector<std::string> &subscribers) {
    std::for_each(subscribers.begin(), subscribers.end(), [this](const std::string &s) {
#ifdef TWIN
      Reply r = ping(s);
      failures_ += r.get() != 200;
#else
      replies_.push_back(ping(s));
#endif
    });
    for (Reply &r : replies_)
      failures_ += r.get() != 200;
    replies_.clear();
  }

  int failures() const { return failures_; }

private:
  std::vector<Reply> replies_;
  int failures_ = 0;
};

int main(int argc, char **argv) {
  std::vector<std::string> subscribers(witness::size(argc, argv), "http://hook.example/");
  Notifier n;
  n.announce(subscribers);
  return n.failures() ? 1 : witness::report();
}
