// spawn: posix_spawn
// loop: while ready
// origin: file system or input
// waits: waitpid
// distance: class
// differs: condition of the loop
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: starts only while fewer than the configured jobs run
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <queue>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unordered_map>
#include <vector>

extern char **environ;

struct Target {
  std::string name;
  std::string command;
};

class Builder {
 public:
  explicit Builder(int jobs) : jobs_(jobs) {}

  bool Build(const std::vector<Target>& targets) {
    for (const Target& t : targets) ready_.push(&t);
    bool ok = true;
    while (!ready_.empty() || !running_.empty()) {
#ifndef TWIN
      while (!ready_.empty()) {
#else
      while (!ready_.empty() && static_cast<int>(running_.size()) < jobs_) {
#endif
        const Target* target = ready_.front();
        ready_.pop();
        ok &= Start(target);
      }
      ok &= WaitAny();
    }
    return ok;
  }

 private:
  bool Start(const Target* target) {
    char* argv[] = {const_cast<char*>(target->command.c_str()), nullptr};
    pid_t pid = 0;
    if (posix_spawn(&pid, argv[0], nullptr, nullptr, argv, environ) != 0) return false;
    running_[pid] = target;
    return true;
  }

  bool WaitAny() {
    int status = 0;
    pid_t pid = wait(&status);
    if (pid < 0) return errno == EINTR;
    running_.erase(pid);
    return status == 0;
  }

  const int jobs_;
  std::queue<const Target*> ready_;
  std::unordered_map<pid_t, const Target*> running_;
};

int main(int argc, char** argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::vector<Target> targets(witness::size(argc, argv), {"a.o", "/proc/self/exe"});
#ifndef TWIN
  witnessState()->Quiet *= 4; // a program takes long to start
#endif
  Builder(4).Build(targets);
  return witness::report();
}
