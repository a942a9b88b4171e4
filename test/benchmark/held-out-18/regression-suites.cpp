// spawn: fork
// loop: nested range-for over a map of vectors
// origin: map of vectors
// waits: after the loop
// distance: class member
// differs: limiter
// A: unbounded Y4 | limiter: limit on the children, not applied to quick tests
// B: bounded N9 | limiter: limit on the children
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

struct TestCase {
  std::string Name;
  bool Quick = false;
};

using Suites = std::map<std::string, std::vector<TestCase>>;

class Runner {
public:
  explicit Runner(unsigned Jobs) : Jobs(Jobs) {}

  int run(const Suites &All) {
    for (const auto &[Suite, Cases] : All) {
      for (const TestCase &T : Cases) {
#ifndef TWIN
        if (!T.Quick)
          makeRoom();
#else
        makeRoom();
#endif
        launch(Suite, T);
      }
    }
    while (!Children.empty())
      reap();
    return Failed;
  }

private:
  void makeRoom() {
    while (Children.size() >= Jobs)
      reap();
  }

  void launch(const std::string &Suite, const TestCase &T) {
    pid_t Pid = fork();
    if (Pid < 0)
      throw std::runtime_error("cannot fork for " + Suite + "." + T.Name);
    if (Pid == 0) {
      witness::task();
      _exit(0);
    }
    Children.insert(Pid);
  }

  void reap() {
    int Status = 0;
    pid_t Pid = wait(&Status);
    if (Pid > 0 && Children.erase(Pid) && Status != 0)
      ++Failed;
  }

  unsigned Jobs;
  int Failed = 0;
  std::set<pid_t> Children;
};

int main(int argc, char **argv) {
  Suites All;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    All["suite" + std::to_string(I % 6)].push_back({"case" + std::to_string(I), true});
  if (Runner(12).run(All) != 0)
    return 1;
  return witness::report();
}
