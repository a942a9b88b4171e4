// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// distance: helper function
// limiter: none
// differs: future that joins or one that does not
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <thread>
#include <utility>
#include <vector>

template <typename F> std::future<void> launch(F Function) {
#ifndef TWIN
  std::packaged_task<void()> Task(std::move(Function));
  auto Result = Task.get_future();
  std::thread(std::move(Task)).detach();
  return Result;
#else
  return std::async(std::launch::async, std::move(Function));
#endif
}

void refresh(const std::vector<int> &Feeds) {
  for (int Feed : Feeds)
    (void)launch([Feed] {
      witness::task();
      (void)Feed;
    });
}

int main(int argc, char **argv) {
  refresh(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
