// spawn: thread in a hand-written future
// loop: library-like template
// origin: request field
// limiter: max_concurrent_for_each
// waits: get of the returned future
// distance: function template
// differs: which template is called
// A: unbounded Y1 | limiter: none, parallel_for_each
// B: bounded N5 | limiter: max_concurrent_for_each with 16
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace rt {

struct Gate {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t open = 0;

  void enter(std::size_t most) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return open < most; });
    ++open;
  }
  void leave() {
    std::lock_guard lock(mutex);
    --open;
    changed.notify_all();
  }
  void drain() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return open == 0; });
  }
};

template <typename Range, typename Func>
void max_concurrent_for_each(Range &&range, std::size_t max, Func func) {
  Gate gate;
  for (auto &&element : range) {
    gate.enter(max);
    std::thread([&gate, &func, &element] {
      func(element);
      gate.leave();
    }).detach();
  }
  gate.drain();
}

template <typename Range, typename Func> void parallel_for_each(Range &&range, Func func) {
  std::vector<std::thread> all;
  for (auto &&element : range)
    all.emplace_back([&func, &element] { func(element); });
  for (auto &thread : all)
    thread.join();
}

} // namespace rt

struct BatchWrite {
  std::vector<std::pair<std::string, std::string>> mutations;
};

void apply(const BatchWrite &batch) {
  auto mutate = [](const std::pair<std::string, std::string> &) { witness::task(); };
#ifdef TWIN
  rt::max_concurrent_for_each(batch.mutations, 16, mutate);
#else
  rt::parallel_for_each(batch.mutations, mutate);
#endif
}

int main(int argc, char **argv) {
  BatchWrite batch;
  batch.mutations.resize(witness::size(argc, argv));
  apply(batch);
  witnessSleep(2000000);
  return witness::report();
}
