// spawn: std::thread or std::async
// loop: range-for
// origin: vector parameter
// waits: none or destructor of the futures
// distance: helper function
// differs: what the future's destructor does
// A: unbounded Y5 | limiter: batch forgotten, its futures do not wait | spawn: std::thread detached
// B: bounded N6 | limiter: batch cleared, its futures wait | spawn: std::async
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <thread>
#include <vector>

struct Patch {
  std::string host;
  std::string script;
};

bool apply(const Patch &patch) {
  witness::task();
  return !patch.script.empty();
}

std::future<bool> apply_async(const Patch &patch) {
#ifndef TWIN
  std::packaged_task<bool()> task([patch] { return apply(patch); });
  auto result = task.get_future();
  std::thread(std::move(task)).detach();
  return result;
#else
  return std::async(std::launch::async, apply, patch);
#endif
}

void roll_out(const std::vector<Patch> &patches) {
  std::vector<std::future<bool>> group;
  for (const Patch &patch : patches) {
    group.push_back(apply_async(patch));
    if (group.size() >= 16)
      group.clear();
  }
}

int main(int argc, char **argv) {
  roll_out(std::vector<Patch>(witness::size(argc, argv)));
  return witness::report();
}
