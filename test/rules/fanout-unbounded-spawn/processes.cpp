// RUN: %check_rule %s fanout-unbounded-spawn
// Processes.

#include <cstdio>
#include <cstdlib>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

struct ConvertRequest { std::vector<std::string> files; };
int convert(const char *file);
extern char **environ;
constexpr int kMaxChildren = 8;

void forkPerFile(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    if (fork() == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      _exit(convert(file.c_str()));
  }
  while (wait(nullptr) > 0)
    ;
}

// OK: waits for the child before the next file.
void forkAndWait(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    pid_t child = fork();
    if (child == 0)
      _exit(convert(file.c_str()));
    int status;
    waitpid(child, &status, 0);
  }
}

// WNOHANG waits for nothing.
void forkAndPoll(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    pid_t child = fork();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (child == 0)
      _exit(convert(file.c_str()));
    int status;
    waitpid(child, &status, WNOHANG);
  }
}

// OK: at most kMaxChildren.
void forkInWindow(const ConvertRequest &req) {
  int children = 0;
  for (const auto &file : req.files) {
    if (children == kMaxChildren) {
      wait(nullptr);
      --children;
    }
    if (fork() == 0)
      _exit(convert(file.c_str()));
    ++children;
  }
}

void spawned(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    pid_t child;
    const char *argv[] = {"convert", file.c_str(), nullptr};
    posix_spawnp(&child, "convert", nullptr, nullptr, const_cast<char **>(argv), environ);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: one at a time.
void spawnedAndWaited(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    pid_t child;
    const char *argv[] = {"convert", file.c_str(), nullptr};
    posix_spawnp(&child, "convert", nullptr, nullptr, const_cast<char **>(argv), environ);
    waitpid(child, nullptr, 0);
  }
}

// OK: system() waits.
void viaShell(const ConvertRequest &req) {
  for (const auto &file : req.files)
    std::system(("convert " + file).c_str());
}

void pipesKept(const ConvertRequest &req) {
  std::vector<FILE *> pipes;
  for (const auto &file : req.files)
    pipes.push_back(popen(("convert " + file).c_str(), "r"));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (FILE *pipe : pipes)
    pclose(pipe);
}

// OK: closed, and so waited for, in the iteration.
void pipePerIteration(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    FILE *pipe = popen(("convert " + file).c_str(), "r");
    pclose(pipe);
  }
}

// OK: four workers.
void prefork() {
  for (int i = 0; i < 4; ++i)
    if (fork() == 0)
      _exit(convert("-"));
}

// The child never returns to the loop, and is one more all the same.
void childReplaced(const ConvertRequest &req) {
  for (const auto &file : req.files) {
    pid_t child = fork();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (child == 0) {
      execlp("convert", "convert", file.c_str(), nullptr);
      _exit(127);
    }
  }
}

void askLater(const std::vector<std::string> &files, FILE **pipes) {
  for (size_t i = 0; i < files.size(); i++) {
    pipes[i] = popen(files[i].c_str(), "r");
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (pipes[i] == nullptr)
      continue;
    setvbuf(pipes[i], nullptr, _IONBF, 0);
  }
}
// OK: closed, or never started.
void askAtOnce(const std::vector<std::string> &files, FILE **pipes) {
  for (size_t i = 0; i < files.size(); i++) {
    pipes[i] = popen(files[i].c_str(), "r");
    if (pipes[i] == nullptr)
      continue;
    pclose(pipes[i]);
    pipes[i] = nullptr;
  }
}
