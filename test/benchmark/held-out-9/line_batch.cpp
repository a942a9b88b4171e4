// spawn: std::async
// loop: std::getline
// origin: input stream of a client
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: batches of twenty | waits: per batch
// witness: runnable
#include "witness.h"
#include <future>
#include <istream>
#include <sstream>
#include <string>
#include <vector>

class StatementRunner {
public:
  // Runs a script, one statement per line.
  int run(std::istream &script);

private:
  static int execute(std::string statement) {
    witness::task();
    return statement.empty() ? 0 : 1;
  }
};

int StatementRunner::run(std::istream &script) {
  int affected = 0;
  std::vector<std::future<int>> batch;
  auto collect = [&] {
    for (auto &f : batch)
      affected += f.get();
    batch.clear();
  };
  std::string line;
  while (std::getline(script, line)) {
    if (line.empty() || line.front() == '#')
      continue;
    batch.emplace_back(std::async(std::launch::async, execute, line));
#ifdef TWIN
    if (batch.size() >= 20)
      collect();
#endif
  }
  collect();
  return affected;
}

int main(int argc, char **argv) {
  std::string text;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    text += "update t;\n";
  std::istringstream script(text);
  StatementRunner().run(script);
  return witness::report();
}
