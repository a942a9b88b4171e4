// spawn: posix_spawn
// loop: range-for
// origin: vector parameter
// waits: waitpid
// distance: helper function
// differs: where the wait is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waits in the iteration
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

extern char **environ;

static pid_t start_hook(const std::string &program, const std::string &arg) {
  char *argv[] = {const_cast<char *>(program.c_str()), const_cast<char *>(arg.c_str()), nullptr};
  pid_t pid = -1;
  if (int rc = posix_spawn(&pid, program.c_str(), nullptr, nullptr, argv, environ); rc != 0)
    throw std::runtime_error("cannot start " + program);
  return pid;
}

static int finish_hook(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int run_hooks(const std::vector<std::string> &hooks) {
  int failures = 0;
  std::vector<pid_t> started;
  for (const std::string &hook : hooks) {
    pid_t pid = start_hook(hook, "post-receive");
#ifdef TWIN
    if (finish_hook(pid) != 0)
      ++failures;
#else
    started.push_back(pid);
#endif
  }
  for (pid_t pid : started)
    if (finish_hook(pid) != 0)
      ++failures;
  return failures;
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::vector<std::string> hooks(witness::size(argc, argv), "/proc/self/exe");
#ifndef TWIN
  witnessState()->Quiet *= 4; // a program takes long to start
#endif
  run_hooks(hooks);
  return witness::report();
}
