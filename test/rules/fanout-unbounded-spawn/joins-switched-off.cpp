// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Waits that a helper leaves out where a flag says so.

#include <map>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>
extern char **environ;

class Quiet {
public:
  explicit Quiet(bool show) : show_(show) {}
  void run(const std::vector<std::string> &scripts) {
    for (const std::string &script : scripts) {
      if (children_.size() >= 8)
        settle();
      launch(script);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void settle() {
    if (!show_)
      return;
    int status = 0;
    children_.erase(::wait(&status));
  }
  void launch(const std::string &script) {
    char *args[] = {nullptr};
    pid_t pid;
    if (posix_spawn(&pid, script.c_str(), nullptr, nullptr, args, environ) == 0)
      children_.emplace(pid, script);
  }
  bool show_;
  std::map<pid_t, std::string> children_;
};

// the flag only says whether something is printed
class Loud {
public:
  explicit Loud(bool show) : show_(show) {}
  void run(const std::vector<std::string> &scripts) {
    for (const std::string &script : scripts) {
      if (children_.size() >= 8)
        settle();
      launch(script);
    }
  }

private:
  void settle() {
    int status = 0;
    pid_t pid = ::wait(&status);
    if (show_)
      ++shown_;
    children_.erase(pid);
  }
  void launch(const std::string &script) {
    char *args[] = {nullptr};
    pid_t pid;
    if (posix_spawn(&pid, script.c_str(), nullptr, nullptr, args, environ) == 0)
      children_.emplace(pid, script);
  }
  bool show_;
  int shown_ = 0;
  std::map<pid_t, std::string> children_;
};

// the flag also says whether anything is started
class Parallel {
public:
  explicit Parallel(bool parallel) : parallel_(parallel) {}
  void run(const std::vector<std::string> &scripts) {
    for (const std::string &script : scripts) {
      settle();
      if (parallel_)
        launch(script);
    }
  }

private:
  void settle() {
    if (!parallel_)
      return;
    int status = 0;
    if (children_.size() >= 8)
      children_.erase(::wait(&status));
  }
  void launch(const std::string &script) {
    char *args[] = {nullptr};
    pid_t pid;
    if (posix_spawn(&pid, script.c_str(), nullptr, nullptr, args, environ) == 0)
      children_.emplace(pid, script);
  }
  bool parallel_;
  std::map<pid_t, std::string> children_;
};

// the flag says whether there is anything to wait for
class Asked {
public:
  void run(const std::vector<std::string> &scripts) {
    for (const std::string &script : scripts) {
      settle();
      launch(script);
    }
  }

private:
  void settle() {
    if (!started_)
      return;
    int status = 0;
    ::wait(&status);
    started_ = false;
  }
  void launch(const std::string &script) {
    char *args[] = {nullptr};
    pid_t pid;
    if (posix_spawn(&pid, script.c_str(), nullptr, nullptr, args, environ) == 0)
      started_ = true;
  }
  bool started_ = false;
};
