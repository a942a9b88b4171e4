// spawn: boost::process::child
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: wait
// distance: same function
// differs: where the wait is
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: in the iteration
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/process.hpp>
#include <string>
#include <vector>

namespace bp = boost::process;

struct Migration {
  std::string script;
  int version;
};

int migrate(const std::string &tool, const std::vector<Migration> &migrations) {
  std::vector<bp::child> running;
  int failed = 0;
  for (const Migration &migration : migrations) {
    bp::child step(tool, migration.script, std::to_string(migration.version));
#ifdef TWIN
    step.wait();
    failed += step.exit_code() != 0;
#else
    running.push_back(std::move(step));
#endif
  }
  for (bp::child &step : running) {
    step.wait();
    failed += step.exit_code() != 0;
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::Task alive;
    witnessRaise(&witnessState()->PeakWorking, witnessState()->Live);
    witness::work();
    for (int i = 0; i < 100 && witnessState()->Live > 1; ++i)
      witnessSleep(20000000);
    return 0;
  }
  std::vector<Migration> migrations(witness::size(argc, argv), Migration{"up.sql", 3});
  migrate(argv[0], migrations);
  return witness::report();
}
