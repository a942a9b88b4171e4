// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: lambda
// differs: who owns the permit
// A: unbounded Y5 | limiter: permit of the iteration
// B: bounded N4 | limiter: permit held by the task
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

std::counting_semaphore<256> g_exports(13);

std::shared_ptr<void> permit() {
  g_exports.acquire();
  return {nullptr, [](void *) { g_exports.release(); }};
}

struct Dataset {
  std::string name;
  bool partitioned = false;
};

static void export_dataset(const Dataset &dataset) { witness::task(); }

void export_everything(const std::vector<Dataset> &datasets) {
  for (const auto &dataset : datasets) {
    auto slot = permit();
#ifndef TWIN
    auto body = [&dataset] { export_dataset(dataset); };
#else
    auto body = [&dataset, slot] { export_dataset(dataset); };
#endif
    std::thread{std::move(body)}.detach();
  }
}

int main(int argc, char **argv) {
  std::vector<Dataset> all(witness::size(argc, argv));
  export_everything(all);
  return witness::report();
}
