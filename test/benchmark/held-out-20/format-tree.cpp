// spawn: std::async
// loop: range-for
// origin: files of the command line
// waits: futures after the loop
// distance: same function
// limiter: none
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred, runs when it is asked for
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace fmt_tool {

struct Style {
  unsigned ColumnLimit = 100;
  bool SortIncludes = true;
};

struct Outcome {
  std::string Path;
  unsigned Replacements = 0;
};

class Formatter {
public:
  explicit Formatter(Style S) : Chosen(S) {}

  Outcome format(const std::string &Path) const {
    witness::task();
    if (Path.empty())
      throw std::runtime_error("empty path");
    return {Path, Chosen.SortIncludes ? 1u : 0u};
  }

private:
  Style Chosen;
};

#ifdef TWIN
constexpr auto Policy = std::launch::deferred;
#else
constexpr auto Policy = std::launch::async;
#endif

unsigned formatFiles(const Formatter &F, const std::vector<std::string> &Paths) {
  std::vector<std::future<Outcome>> Pending;
  Pending.reserve(Paths.size());
  for (const auto &Path : Paths)
    Pending.push_back(std::async(Policy, [&F, &Path] { return F.format(Path); }));

  unsigned Changed = 0;
  for (auto &P : Pending) {
    try {
      Changed += P.get().Replacements != 0;
    } catch (const std::exception &E) {
      std::cerr << "format: " << E.what() << '\n';
    }
  }
  return Changed;
}

} // namespace fmt_tool

int main(int argc, char **argv) {
  std::vector<std::string> Paths(witness::size(argc, argv), "src/lexer.cpp");
  fmt_tool::formatFiles(fmt_tool::Formatter({}), Paths);
  return witness::report();
}
