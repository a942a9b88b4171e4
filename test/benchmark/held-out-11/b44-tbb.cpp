// spawn: tbb::task_group or std::thread
// loop: range-for over an unordered_map
// origin: graph of a project file
// limiter: scheduler of TBB
// waits: after the loop
// distance: method
// differs: tasks of the scheduler or threads
// A: unbounded Y1 | limiter: none | spawn: std::thread
// B: bounded N8 | spawn: tbb::task_group
// witness: runnable
// packages: tbb
#include "witness.h"
#include <atomic>
#include <functional>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <unordered_map>
#include <vector>

/// Static library indexer of a build tool: reads the symbols of each object file.
struct Unit {
  std::vector<std::string> Includes;
  std::atomic<unsigned> Symbols{0};
};

#ifndef TWIN
class Batch {
public:
  template <typename F> void run(F &&Fn) { Members.emplace_back(std::forward<F>(Fn)); }
  void wait() {
    for (std::thread &T : Members)
      T.join();
    Members.clear();
  }

private:
  std::vector<std::thread> Members;
};
#else
using Batch = tbb::task_group;
#endif

class Indexer {
public:
  void add(const std::string &Object, std::vector<std::string> Includes) {
    Units[Object].Includes = std::move(Includes);
  }

  unsigned index() {
    Batch Work;
    for (auto &[Name, U] : Units)
      Work.run([&Name = Name, &U = U] { scan(Name, U); });
    Work.wait();
    unsigned Total = 0;
    for (const auto &[Name, U] : Units)
      Total += U.Symbols;
    return Total;
  }

private:
  static void scan(const std::string &Name, Unit &U) {
    witness::task();
    U.Symbols += static_cast<unsigned>(Name.size() + U.Includes.size());
  }

  std::unordered_map<std::string, Unit> Units;
};

unsigned indexProject(const std::vector<std::string> &Objects) {
  Indexer All;
  for (const std::string &Object : Objects)
    All.add(Object, {"config.h"});
  return All.index();
}

int main(int argc, char **argv) {
  std::vector<std::string> Objects;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Objects.push_back("obj/unit" + std::to_string(I) + ".o");
  if (indexProject(Objects) == 0)
    return 1;
  return witness::report();
}
