// spawn: std::thread
// loop: index in a base class
// origin: vector parameter
// limiter: capacity of the derived class
// waits: joined in the base class
// distance: CRTP base class
// differs: capacity
// A: unbounded Y3 | limiter: capacity is the largest integer
// B: bounded N6 | limiter: capacity is ten
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <limits>
#include <string>
#include <thread>
#include <vector>

template <class Derived> class Stage {
public:
  template <class Item> void process(const std::vector<Item> &items) {
    std::vector<std::thread> active;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (active.size() >= Derived::capacity)
        finish(active);
      active.emplace_back([this, &item = items[i]] { static_cast<Derived *>(this)->run(item); });
    }
    finish(active);
  }

private:
  static void finish(std::vector<std::thread> &active) {
    for (auto &thread : active)
      thread.join();
    active.clear();
  }
};

class Transcode : public Stage<Transcode> {
public:
#ifdef TWIN
  static constexpr std::size_t capacity = 10;
#else
  static constexpr std::size_t capacity = std::numeric_limits<std::size_t>::max();
#endif
  void run(const std::string &) { witness::task(); }
};

void transcodeUploads(const std::vector<std::string> &uploads) { Transcode().process(uploads); }

int main(int argc, char **argv) {
  transcodeUploads(std::vector<std::string>(witness::size(argc, argv), "clip.mov"));
  return witness::report();
}
