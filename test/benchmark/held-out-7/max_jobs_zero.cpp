// spawn: fork
// loop: while getline
// origin: standard input
// waits: after the loop
// distance: class with options
// differs: the default of the option
// A: unbounded Y3 | limiter: option whose default 0 means as many as there are
// B: bounded N9 | limiter: option whose default is 8
// witness: runnable
#include "witness.h"
#include <iostream>
#include <sstream>
#include <string>
#include <sys/wait.h>

struct XargsOptions {
#ifdef TWIN
  unsigned max_procs = 8;
#else
  unsigned max_procs = 0;
#endif
  bool verbose = false;
};

class Xargs {
public:
  explicit Xargs(XargsOptions o) : o_(o) {}

  int run(std::istream &in) {
    for (std::string arg; std::getline(in, arg);) {
      if (o_.max_procs != 0 && running_ >= o_.max_procs)
        reap();
      pid_t pid = ::fork();
      if (pid == 0)
        ::_exit(command(arg));
      if (pid > 0)
        ++running_;
      if (o_.verbose)
        std::cerr << pid << ' ' << arg << '\n';
    }
    while (running_ > 0)
      reap();
    return worst_;
  }

private:
  static int command(const std::string &arg) {
    witness::task();
    return arg.empty() ? 123 : 0;
  }
  void reap() {
    int st = 0;
    if (::wait(&st) > 0 && WEXITSTATUS(st) > worst_)
      worst_ = WEXITSTATUS(st);
    --running_;
  }
  XargsOptions o_;
  unsigned running_ = 0;
  int worst_ = 0;
};

int main(int argc, char **argv) {
  std::stringstream lines;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    lines << "file-" << n << '\n';
  std::cin.rdbuf(lines.rdbuf());
  witnessState()->Quiet = 10000000;
  Xargs(XargsOptions{}).run(std::cin);
  return witness::report();
}
