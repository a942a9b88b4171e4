// spawn: fork
// loop: while over a ready list
// origin: vector of a parsed build file
// waits: waitpid
// distance: member function
// differs: what replaces the number of jobs that was not given
// A: unbounded Y3 | limiter: waits while as many run as there are edges
// B: bounded N9 | limiter: waits while as many run as there are processors and two
// witness: runnable
#include "witness.h"
#include <deque>
#include <string>
#include <sys/wait.h>
#include <thread>

struct Edge {
  std::string command;
  std::string output;
};

struct Options {
  int jobs = 0; // -j
  bool keepGoing = false;
};

class Builder {
public:
  Builder(const Options &options, std::deque<Edge> ready) : options_(options), ready_(std::move(ready)) {
    if (options_.jobs <= 0) {
#ifdef TWIN
      options_.jobs = static_cast<int>(std::thread::hardware_concurrency()) + 2;
#else
      options_.jobs = static_cast<int>(ready_.size());
#endif
    }
  }

  bool build() {
    bool ok = true;
    while (!ready_.empty() && (ok || options_.keepGoing)) {
      if (running_ >= options_.jobs) {
        ok &= waitForOne();
        continue;
      }
      start(ready_.front());
      ready_.pop_front();
    }
    while (running_ > 0)
      ok &= waitForOne();
    return ok;
  }

private:
  void start(const Edge &edge) {
    pid_t pid = fork();
    if (pid == 0) {
      if (!edge.command.empty())
        witness::task();
      _exit(0);
    }
    running_ += pid > 0;
  }

  bool waitForOne() {
    int status = 0;
    waitpid(-1, &status, 0);
    --running_;
    return status == 0;
  }

  Options options_;
  std::deque<Edge> ready_;
  int running_ = 0;
};

int main(int argc, char **argv) {
  std::deque<Edge> edges(witness::size(argc, argv), Edge{"c++ -c a.cc", "a.o"});
  return Builder(Options(), std::move(edges)).build() ? witness::report() : 1;
}
