// spawn: std::jthread
// loop: while over an iterator
// origin: set of names from the command line
// waits: destructors of a vector, each group
// distance: same function
// differs: the size of a group
// A: unbounded Y3 | limiter: groups of a quarter of the targets
// B: bounded N6 | limiter: groups of as many as there are processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

struct BuildResult {
  std::atomic<int> Built{0}, Broken{0};
};

class Farm {
public:
  bool build(const std::set<std::string> &Targets, BuildResult &Result) {
    auto Next = Targets.begin();
    const std::size_t Group = groupSize(Targets.size());
    while (Next != Targets.end()) {
      std::vector<std::jthread> Running;
      Running.reserve(Group);
      while (Next != Targets.end() && Running.size() < Group) {
        Running.emplace_back([&Result, this, Target = *Next] {
          if (compile(Target))
            ++Result.Built;
          else
            ++Result.Broken;
        });
        ++Next;
      }
    }
    return Result.Broken == 0;
  }

private:
  static std::size_t groupSize(std::size_t Total) {
#ifndef TWIN
    return std::max<std::size_t>(1, Total / 4);
#else
    (void)Total;
    return std::max(1u, std::thread::hardware_concurrency());
#endif
  }

  bool compile(const std::string &Target) {
    witness::task();
    return Target.find(".broken") == std::string::npos;
  }
};

int main(int argc, char **argv) {
  std::set<std::string> Targets;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Targets.insert("//lib:target" + std::to_string(I));
  BuildResult Result;
  Farm().build(Targets, Result);
  return witness::report();
}
