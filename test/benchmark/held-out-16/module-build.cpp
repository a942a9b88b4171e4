// spawn: own executor over std::thread
// loop: range-for
// origin: modules of a dependency scan
// distance: virtual function
// differs: implementation of the executor
// A: bounded N3 | waits: runs in the caller | limiter: executor that runs in place
// B: unbounded Y1 | waits: destructor of the executor | limiter: none
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace build {

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> step) = 0;
};

#ifndef TWIN
class StepExecutor final : public Executor {
public:
  void execute(std::function<void()> step) override { step(); }
};
#else
class StepExecutor final : public Executor {
public:
  void execute(std::function<void()> step) override { steps_.emplace_back(std::move(step)); }

private:
  std::vector<std::jthread> steps_;
};
#endif

struct Module {
  std::string name;
  std::vector<std::string> imports;
  bool built = false;
};

class Session {
public:
  explicit Session(std::unique_ptr<Executor> executor) : executor_(std::move(executor)) {}

  void precompile(std::vector<Module> &modules) {
    for (Module &module : modules) {
      if (module.built)
        continue;
      executor_->execute([&module] {
        witness::task();
        module.built = true;
      });
    }
  }

private:
  std::unique_ptr<Executor> executor_;
};

} // namespace build

int main(int argc, char **argv) {
  std::vector<build::Module> modules(witness::size(argc, argv));
  for (auto &module : modules)
    module.name = "core." + std::to_string(&module - modules.data());
  {
    build::Session session(std::make_unique<build::StepExecutor>());
    session.precompile(modules);
  }
  return witness::report();
}
