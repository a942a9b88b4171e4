// spawn: posix_spawn
// loop: range-for
// origin: parameter
// distance: member function
// differs: whether run waits for a place
// A: unbounded Y7 | limiter: a set of children that only grows | waits: after the loop
// B: bounded N9 | limiter: number of children against the option -j | waits: when all places are taken
// witness: runnable
#include "witness.h"
#include <set>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

extern char **environ;

class Runner {
public:
  explicit Runner(unsigned jobs) : jobs_(jobs) {}
  ~Runner() {
    while (!children_.empty())
      waitAny();
  }

  void run(const std::string &program, const std::string &file) {
#ifdef TWIN
    while (children_.size() >= jobs_)
      waitAny();
#else
    if (children_.size() >= jobs_)
      crowded_ = true;
#endif
    char *argv[] = {const_cast<char *>(program.c_str()), const_cast<char *>(file.c_str()), nullptr};
    pid_t pid;
    if (posix_spawn(&pid, program.c_str(), nullptr, nullptr, argv, environ) == 0)
      children_.insert(pid);
  }

private:
  void waitAny() {
    int status;
    children_.erase(::wait(&status));
  }

  unsigned jobs_;
  bool crowded_ = false;
  std::set<pid_t> children_;
};

void lintAll(const std::vector<std::string> &files, unsigned jobs) {
  Runner runner(jobs);
  for (const auto &f : files)
    runner.run("/proc/self/exe", f);
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::Task alive;
    WitnessState *w = witnessState();
    while (witnessNow() - w->LastEntry < 12000000) // a start takes long
      witnessSleep(2000000 + w->Live * 100000);
    return 0;
  }
  auto n = witness::size(argc, argv);
  lintAll(std::vector<std::string>(n, "main.c"), 5);
  return witness::report();
}
