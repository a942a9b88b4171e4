// spawn: tbb::task_group
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: pool or thread
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: bounded executor
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <oneapi/tbb/task_group.h>
#include <thread>
#include <vector>

void bake(int Light) {
  witness::task();
  (void)Light;
}

class Threads {
public:
  template <typename F> void run(F Function) { All.emplace_back(std::move(Function)); }
  void wait() {
    for (auto &T : All)
      T.join();
  }

private:
  std::vector<std::thread> All;
};

void bakeAll(const std::vector<int> &Lights) {
#ifndef TWIN
  Threads Group;
#else
  tbb::task_group Group;
#endif
  for (int Light : Lights)
    Group.run([Light] { bake(Light); });
  Group.wait();
}

int main(int argc, char **argv) {
  bakeAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
