// spawn: executor interface
// loop: range-for
// origin: vector parameter
// distance: virtual function
// differs: which executor the function makes
// A: unbounded Y1 | limiter: none | waits: destructor
// B: bounded N10 | limiter: runs in the caller | waits: in the call
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> task) = 0;
};

class DirectExecutor final : public Executor {
public:
  void execute(std::function<void()> task) override { task(); }
};

class NewThreadExecutor final : public Executor {
public:
  ~NewThreadExecutor() override {
    for (auto &thread : threads_)
      thread.join();
  }
  void execute(std::function<void()> task) override { threads_.emplace_back(std::move(task)); }

private:
  std::vector<std::thread> threads_;
};

struct Migration {
  std::string script;
};

void applyMigrations(const std::vector<Migration> &migrations) {
#ifdef TWIN
  std::unique_ptr<Executor> executor = std::make_unique<DirectExecutor>();
#else
  std::unique_ptr<Executor> executor = std::make_unique<NewThreadExecutor>();
#endif
  for (const auto &migration : migrations)
    executor->execute([&migration] {
      (void)migration;
      witness::task();
    });
}

int main(int argc, char **argv) {
  applyMigrations(std::vector<Migration>(witness::size(argc, argv)));
  return witness::report();
}
