// spawn: std::thread
// loop: recursion and range-for
// origin: tree of a course package
// limiter: budget of threads
// waits: after the loop
// distance: recursion
// differs: use of the answer of the budget
// A: bounded N9 | limiter: without a slot the caller does the work itself
// B: unbounded Y4 | limiter: without a slot a thread is started all the same
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Module {
  std::string Title;
  std::string Page;
  std::vector<std::unique_ptr<Module>> Children;
  bool Valid = false;
};

class ThreadBudget {
public:
  explicit ThreadBudget(int Slots) : Slots(Slots) {}
  bool take() {
    if (Slots.fetch_sub(1) > 0)
      return true;
    ++Slots;
    return false;
  }
  void give() { ++Slots; }

private:
  std::atomic<int> Slots;
};

class PackageValidator {
public:
  explicit PackageValidator(int Threads) : Budget(Threads) {}

  unsigned validate(Module &Root) {
    walk(Root);
    return Broken;
  }

private:
  void walk(Module &M) {
    checkPage(M);
    std::vector<std::thread> Helpers;
    for (auto &Child : M.Children) {
      const bool Granted = Budget.take();
#ifndef TWIN
      if (!Granted) {
        walk(*Child);
        continue;
      }
#endif
      Helpers.emplace_back([this, &Child = *Child, Granted] {
        {
          witness::Task Alive;
          walk(Child);
        }
        if (Granted)
          Budget.give();
      });
    }
    for (auto &H : Helpers)
      H.join();
  }

  void checkPage(Module &M) {
    witness::work();
    M.Valid = M.Page.starts_with("<html");
    Broken += !M.Valid;
  }

  ThreadBudget Budget;
  std::atomic<unsigned> Broken{0};
};

int main(int argc, char **argv) {
  Module Root{"Anatomy I", "<html>", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Root.Children.push_back(std::make_unique<Module>());
    Root.Children.back()->Page = "<html>";
  }
  PackageValidator Validator(6);
  return Validator.validate(Root) ? 1 : witness::report();
}
