// spawn: std::thread
// loop: range-for in a base class
// origin: vector parameter
// limiter: none
// distance: virtual function
// differs: which visitor is used
// A: unbounded Y1 | waits: finish of the visitor
// B: bounded N10 | waits: the call itself
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Stage {
  std::string name;
  int exitCode = -1;
  void execute() {
    witness::task();
    exitCode = 0;
  }
};

class Visitor {
public:
  virtual ~Visitor() = default;
  void visit(std::vector<Stage> &stages) {
    for (Stage &stage : stages)
      enter(stage);
    finish();
  }

protected:
  virtual void enter(Stage &stage) = 0;
  virtual void finish() {}
};

#ifdef TWIN
class ForegroundVisitor : public Visitor {
  void enter(Stage &stage) override {
    fprintf(stderr, "%s\n", stage.name.c_str());
    stage.execute();
  }
};
#else
class BackgroundVisitor : public Visitor {
  void enter(Stage &stage) override { threads_.emplace_back(&Stage::execute, &stage); }
  void finish() override {
    for (std::thread &thread : threads_)
      thread.join();
    threads_.clear();
  }
  std::vector<std::thread> threads_;
};
#endif

int runPipeline(std::vector<Stage> &stages) {
#ifdef TWIN
  ForegroundVisitor visitor;
#else
  BackgroundVisitor visitor;
#endif
  visitor.visit(stages);
  int failed = 0;
  for (const Stage &stage : stages)
    failed += stage.exitCode != 0;
  return failed;
}

int main(int argc, char **argv) {
  std::vector<Stage> stages(witness::size(argc, argv), Stage{"lint"});
  return runPipeline(stages) ? 1 : witness::report();
}
