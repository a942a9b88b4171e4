// spawn: boost::process::child
// loop: range-for
// origin: vector parameter
// distance: same function
// differs: where the child is waited for
// A: unbounded Y1 | limiter: none | waits: wait after the loop
// B: bounded N3 | limiter: wait in the iteration | waits: the iteration
// witness: runnable
#include "witness.h"
#include <boost/process/args.hpp>
#include <boost/process/child.hpp>
#include <boost/process/io.hpp>
#include <string>
#include <vector>

namespace bp = boost::process;

class Linter {
public:
  explicit Linter(std::string program) : program_(std::move(program)) {}

  int lint(const std::vector<std::string> &sources) {
    std::vector<bp::child> children;
    int failed = 0;
    for (const std::string &source : sources) {
      bp::child child(program_, bp::args({"--quiet", source}), bp::std_out > bp::null);
#ifdef TWIN
      child.wait();
      failed += child.exit_code() != 0;
#else
      children.push_back(std::move(child));
#endif
    }
    for (bp::child &child : children) {
      child.wait();
      failed += child.exit_code() != 0;
    }
    return failed;
  }

private:
  std::string program_;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::vector<std::string> sources(witness::size(argc, argv), "main.py");
  witnessState()->Quiet = sources.size() > 300 ? 25000000 : 60000000; // the start of a program takes a while
  return Linter("/proc/self/exe").lint(sources) ? 1 : witness::report();
}
