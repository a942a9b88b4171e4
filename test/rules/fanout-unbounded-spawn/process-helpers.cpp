// RUN: %check_rule %s fanout-unbounded-spawn
// Functions around fork(), posix_spawn() and wait().

#include <map>
#include <queue>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;
using Hooks = std::vector<std::string>;

static pid_t start(const std::string &program) {
  char *argv[] = {nullptr};
  pid_t pid = -1;
  posix_spawn(&pid, program.c_str(), nullptr, nullptr, argv, environ);
  return pid;
}

static pid_t forked(const std::string &program) {
  pid_t pid = fork();
  if (pid == 0) {
    execl(program.c_str(), program.c_str(), nullptr);
    _exit(127);
  }
  return pid;
}

static int finish(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return status;
}

// OK: the child that was started is waited for.
void inTurn(const Hooks &hooks) {
  for (const auto &hook : hooks) {
    pid_t pid = start(hook);
    finish(pid);
  }
}

// OK: by its number.
void inTurnByNumber(const Hooks &hooks) {
  for (const auto &hook : hooks) {
    pid_t pid = forked(hook);
    if (pid > 0)
      waitpid(pid, nullptr, 0);
  }
}

void allAtOnce(const Hooks &hooks) {
  std::vector<pid_t> started;
  for (const auto &hook : hooks)
    started.push_back(start(hook));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (pid_t pid : started)
    finish(pid);
}

void anotherChild(const Hooks &hooks, pid_t other) {
  for (const auto &hook : hooks) {
    forked(hook);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    finish(other);
  }
}

class Builder {
  std::queue<std::string> ready_;
  std::map<pid_t, std::string> running_;
  const size_t jobs_;

public:
  explicit Builder(size_t jobs) : jobs_(jobs) {}

  // OK: no more than jobs_ are running.
  void build(const Hooks &hooks) {
    for (const auto &hook : hooks)
      ready_.push(hook);
    while (!ready_.empty() || !running_.empty()) {
      while (!ready_.empty() && running_.size() < jobs_)
        startNext();
      waitAny();
    }
  }

  void buildAll(const Hooks &hooks) {
    for (const auto &hook : hooks)
      ready_.push(hook);
    while (!ready_.empty() || !running_.empty()) {
      while (!ready_.empty())
        startNext();
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      waitAny();
    }
  }

private:
  void startNext() {
    pid_t pid = start(ready_.front());
    running_[pid] = ready_.front();
    ready_.pop();
  }
  void waitAny() { running_.erase(wait(nullptr)); }
};
