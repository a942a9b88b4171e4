// spawn: virtual function of an executor
// loop: std::for_each
// origin: vector parameter
// limiter: none
// waits: detached
// distance: virtual call
// differs: which executor is installed
// A: unbounded Y1 | spawn: std::thread detached
// B: bounded N10 | spawn: nothing, it runs in the caller
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace exec {

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Work) = 0;
};

class DirectExecutor : public Executor {
public:
  void execute(std::function<void()> Work) override { Work(); }
};

class ThreadExecutor : public Executor {
public:
  void execute(std::function<void()> Work) override { std::thread(std::move(Work)).detach(); }
};

} // namespace exec

struct Migration {
  std::string Table;
  int FromVersion;
  int ToVersion;
};

class Migrator {
public:
  explicit Migrator(std::unique_ptr<exec::Executor> E) : Runner(std::move(E)) {}

  void apply(const std::vector<Migration> &Steps) {
    std::for_each(Steps.begin(), Steps.end(), [this](const Migration &M) {
      if (M.FromVersion >= M.ToVersion)
        return;
      Runner->execute([M] { migrate(M); });
    });
  }

private:
  static void migrate(const Migration &M) {
    witness::task();
    if (M.Table.empty())
      std::fprintf(stderr, "migration %d has no table\n", M.ToVersion);
  }

  std::unique_ptr<exec::Executor> Runner;
};

static std::unique_ptr<exec::Executor> defaultExecutor() {
#ifndef TWIN
  return std::make_unique<exec::ThreadExecutor>();
#else
  return std::make_unique<exec::DirectExecutor>();
#endif
}

int main(int argc, char **argv) {
  std::vector<Migration> Steps(witness::size(argc, argv), Migration{"accounts", 3, 4});
  static Migrator Migrator(defaultExecutor());
  Migrator.apply(Steps);
  return witness::report();
}
