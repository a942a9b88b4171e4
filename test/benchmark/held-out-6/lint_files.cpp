// trap: D1 T9
// spawn: std::async
// loop: range-for
// origin: argv
// waits: after the loop
// distance: policy returned by a helper
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred policy
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

namespace lint {

constexpr std::launch kPolicy =
#ifdef TWIN
    std::launch::deferred;
#else
    std::launch::async;
#endif

struct Outcome {
  std::string file;
  unsigned findings = 0;
};

static Outcome inspect(std::string file) {
  witness::task();
  unsigned f = file.find("TODO") != std::string::npos;
  return {std::move(file), f};
}

static unsigned runAll(const std::vector<std::string> &files) {
  std::vector<std::future<Outcome>> outcomes;
  outcomes.reserve(files.size());
  for (auto const &file : files)
    outcomes.emplace_back(std::async(kPolicy, inspect, file));
  unsigned sum = 0;
  for (auto &o : outcomes)
    sum += o.get().findings;
  return sum;
}

} // namespace lint

int main(int argc, char **argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  for (std::size_t i = witness::size(argc, argv); i > files.size();)
    files.push_back("src/unit" + std::to_string(files.size()) + ".cc");
  if (lint::runAll(files) > 100000)
    return 3;
  return witness::report();
}
