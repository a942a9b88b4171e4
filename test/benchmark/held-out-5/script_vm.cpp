// spawn: std::thread
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: same function
// limiter: none
// differs: whether the branch is compiled
// A: unbounded Y1
// B: bounded N10 | limiter: if constexpr discards the spawn
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

struct Threaded {
  static constexpr bool concurrent = true;
};
struct Inline {
  static constexpr bool concurrent = false;
};

template <class Policy> class ScriptHost {
public:
  void loadAll(const std::vector<std::string> &scripts) {
    std::vector<std::thread> loaders;
    for (const auto &s : scripts) {
      if constexpr (Policy::concurrent)
        loaders.emplace_back(&ScriptHost::load, this, s);
      else
        load(s);
    }
    for (auto &l : loaders)
      l.join();
  }

private:
  void load(std::string file) {
    witness::task();
    if (!file.ends_with(".lua"))
      std::puts("not a script");
  }
};

#ifdef TWIN
using Host = ScriptHost<Inline>;
#else
using Host = ScriptHost<Threaded>;
#endif

int main(int argc, char **argv) {
  Host().loadAll(std::vector<std::string>(witness::size(argc, argv), "main.lua"));
  return witness::report();
}
