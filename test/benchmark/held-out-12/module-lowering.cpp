// spawn: std::async
// loop: recursion over a tree
// origin: nested modules of a program
// limiter: budget of helpers
// waits: get after the loop
// distance: recursive member function
// differs: what happens without budget
// A: bounded N9 | limiter: lowers in place when the budget is used up
// B: unbounded Y4 | limiter: starts all the same when the budget is used up
// witness: runnable
#include "witness.h"
#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <vector>

struct Module {
  std::string Name;
  std::vector<std::string> Functions;
  std::vector<std::unique_ptr<Module>> Nested;
};

class Lowering {
public:
  std::size_t lower(const Module &Root) { return lowerModule(Root); }

private:
  class Helper {
  public:
    explicit Helper(std::atomic<int> &Budget) : Budget(Budget), Granted(Budget.fetch_sub(1) > 0) {}
    ~Helper() { Budget.fetch_add(1); }
    bool granted() const { return Granted; }

  private:
    std::atomic<int> &Budget;
    bool Granted;
  };

  std::size_t lowerModule(const Module &M) {
    std::vector<std::future<std::size_t>> Parts;
    std::size_t Instructions = 0;
    for (const auto &Child : M.Nested) {
      auto Permit = std::make_shared<Helper>(Budget);
#ifndef TWIN
      if (!Permit->granted()) {
        Permit.reset();
        Instructions += lowerModule(*Child);
        continue;
      }
#else
      if (!Permit->granted())
        Contended = true;
#endif
      Parts.push_back(std::async(std::launch::async, [this, &Child, Permit = std::move(Permit)] {
        witness::Task Alive;
        const std::size_t Count = lowerModule(*Child);
        witness::work();
        return Count;
      }));
    }
    for (const std::string &Function : M.Functions)
      Instructions += 4 + Function.size();
    for (auto &Part : Parts)
      Instructions += Part.get();
    return Instructions;
  }

  std::atomic<int> Budget{6};
  std::atomic<bool> Contended{false};
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  Module Program{"main", {"main"}, {}};
  for (std::size_t I = 0; I < N; ++I) {
    auto M = std::make_unique<Module>();
    M->Name = "unit" + std::to_string(I);
    M->Functions = {"init", "run"};
    Module &Parent = I % 4 && !Program.Nested.empty() ? *Program.Nested.back() : Program;
    Parent.Nested.push_back(std::move(M));
  }
  Lowering Pass;
  return Pass.lower(Program) > 0 ? witness::report() : 1;
}
