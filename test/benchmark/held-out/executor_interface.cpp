// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: virtual function
// differs: which executor is made
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: an executor that runs in the caller
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Executor {
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> task) = 0;
};

struct DirectExecutor final : Executor {
  void execute(std::function<void()> task) override { task(); }
};

struct ThreadPerTaskExecutor final : Executor {
  void execute(std::function<void()> task) override { std::thread(std::move(task)).detach(); }
};

struct Migration {
  std::string table;
  int version;
};

void migrate(const Migration &m) { witness::task(); }

void migrateAll(std::vector<Migration> migrations) {
#ifndef TWIN
  ThreadPerTaskExecutor executor;
#else
  DirectExecutor executor;
#endif
  for (auto &m : migrations)
    executor.execute([m] { migrate(m); });
}

int main(int argc, char **argv) {
  migrateAll(std::vector<Migration>(witness::size(argc, argv)));
  return witness::report();
}
