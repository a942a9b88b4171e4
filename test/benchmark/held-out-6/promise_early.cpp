// trap: T4 T17
// spawn: std::thread detached
// loop: range-for
// origin: parameter
// waits: window of futures
// distance: same function
// differs: when the promise is kept
// A: unbounded Y5 | limiter: window of futures that are ready too early
// B: bounded N5 | limiter: window of futures that are ready at the end
// witness: runnable
#include "witness.h"
#include <future>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct Mail {
  std::string to;
};

static void deliver(Mail mail, std::promise<bool> accepted) {
#ifdef TWIN
  witness::task();
  accepted.set_value_at_thread_exit(!mail.to.empty());
#else
  accepted.set_value(!mail.to.empty());
  witness::task();
#endif
}

unsigned sendAll(const std::vector<Mail> &mails) {
  std::queue<std::future<bool>> window;
  unsigned ok = 0;
  auto oldest = [&] {
    ok += window.front().get();
    window.pop();
  };
  for (const Mail &m : mails) {
    if (window.size() == 10)
      oldest();
    std::promise<bool> p;
    window.push(p.get_future());
    std::thread(deliver, m, std::move(p)).detach();
  }
  while (!window.empty())
    oldest();
  return ok;
}

int main(int argc, char **argv) {
  std::vector<Mail> mails(witness::size(argc, argv), Mail{"x@y"});
  return sendAll(mails) ? witness::report() : 1;
}
