// spawn: std::thread joined
// loop: range-for
// origin: request parameter
// waits: after the loop
// distance: template with if constexpr
// differs: a constant
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: none | spawn: nothing, the branch is discarded
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct BuildTraits {
#ifdef TWIN
  static constexpr bool kThreads = false;
#else
  static constexpr bool kThreads = true;
#endif
};

template <class Traits> class Linter {
public:
  int lint(const std::vector<std::string> &units) {
    std::vector<std::thread> ts;
    for (const auto &u : units) {
      if constexpr (Traits::kThreads)
        ts.emplace_back([this, &u] { one(u); });
      else
        one(u);
    }
    for (auto &t : ts)
      t.join();
    return findings_;
  }

private:
  void one(const std::string &unit) {
    witness::task();
    findings_ += unit.find("goto") != std::string::npos;
  }
  std::atomic<int> findings_{0};
};

int main(int argc, char **argv) {
  std::vector<std::string> units(witness::size(argc, argv), "int main() {}");
  Linter<BuildTraits>().lint(units);
  return witness::report();
}
