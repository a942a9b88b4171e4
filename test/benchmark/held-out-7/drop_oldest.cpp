// spawn: see the factors
// loop: range-for
// origin: parameter
// waits: destructor of the future
// distance: same function
// differs: whose future is dropped
// A: unbounded Y5 | spawn: std::thread detached with a promise | limiter: list whose head is erased | waits: detached
// B: bounded N5 | spawn: std::async | limiter: erasing the head waits in its destructor
// witness: runnable
#include "witness.h"
#include <future>
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#ifdef TWIN
template <class F> std::future<void> background(F f) {
  return std::async(std::launch::async, std::move(f));
}
#else
template <class F> std::future<void> background(F f) {
  auto p = std::make_shared<std::promise<void>>();
  std::thread([p, f = std::move(f)] {
    f();
    p->set_value();
  }).detach();
  return p->get_future();
}
#endif

void transcode(const std::vector<std::string> &clips) {
  std::list<std::future<void>> live;
  for (const std::string &clip : clips) {
    while (live.size() > 8)
      live.erase(live.begin());
    live.push_back(background([clip] {
      witness::task();
      if (clip.ends_with(".part"))
        std::puts("incomplete clip");
    }));
  }
  for (auto &l : live)
    l.wait();
}

int main(int argc, char **argv) {
  transcode(std::vector<std::string>(witness::size(argc, argv), "a.mov"));
  return witness::report();
}
