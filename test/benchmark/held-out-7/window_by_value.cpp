// spawn: std::thread detached with a future
// loop: range-for
// origin: request parameter
// waits: after the loop
// distance: helper function with a window parameter
// differs: whether the window is passed by value or by reference
// A: unbounded Y6 | limiter: a copy of the window
// B: bounded N5 | limiter: the window of the caller
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Window {
  std::size_t width = 7;
  std::deque<std::shared_future<void>> open;

  void put(std::shared_future<void> f) {
    if (open.size() == width) {
      open.front().wait();
      open.pop_front();
    }
    open.push_back(std::move(f));
  }
};

#ifdef TWIN
using WindowArg = Window &;
#else
using WindowArg = Window;
#endif

static void sendOne(WindowArg w, const std::string &sms) {
  auto done = std::make_shared<std::promise<void>>();
  w.put(done->get_future().share());
  std::thread([done, sms] {
    witness::task();
    if (sms.size() > 160)
      std::puts("long message");
    done->set_value();
  }).detach();
}

void sendAll(const std::vector<std::string> &messages) {
  Window w;
  for (const auto &m : messages)
    sendOne(w, m);
  for (auto &f : w.open)
    f.wait();
}

int main(int argc, char **argv) {
  sendAll(std::vector<std::string>(witness::size(argc, argv), "your code is 4711"));
  return witness::report();
}
