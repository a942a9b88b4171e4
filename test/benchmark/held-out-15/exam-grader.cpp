// spawn: fork
// loop: directory_iterator
// origin: directory entries
// limiter: limit on child processes
// waits: window
// distance: member function
// differs: where the limit comes from
// A: bounded N2 | limiter: environment of the server
// B: unbounded Y3 | limiter: field of the request
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>

namespace fs = std::filesystem;

struct GradingRequest {
  fs::path submissions;
  unsigned parallel = 0;
};

class Grader {
public:
  Grader() {
    const char *jobs = std::getenv("GRADER_JOBS");
    jobs_ = jobs ? static_cast<unsigned>(std::strtoul(jobs, nullptr, 10)) : 6;
  }

  int grade(const GradingRequest &request) {
#ifndef TWIN
    const unsigned limit = jobs_;
#else
    const unsigned limit = request.parallel;
#endif
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(request.submissions, error)) {
      if (entry.path().extension() != ".py")
        continue;
      while (running_ >= limit && reap())
        ;
      launch(entry.path());
    }
    while (running_ > 0 && reap())
      ;
    return error ? -1 : graded_;
  }

private:
  void launch(const fs::path &script) {
    const pid_t pid = ::fork();
    if (pid == 0)
      ::_exit(check(script));
    if (pid > 0)
      ++running_;
  }

  static int check(const fs::path &script) {
    const rlimit cpu{10, 10};
    ::setrlimit(RLIMIT_CPU, &cpu);
    witness::task();
    std::ifstream source(script);
    const std::string text{std::istreambuf_iterator<char>(source), {}};
    return text.find("42") == std::string::npos;
  }

  bool reap() {
    int status = 0;
    if (running_ == 0 || ::waitpid(-1, &status, 0) < 0)
      return false;
    --running_;
    graded_ += WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
  }

  unsigned jobs_ = 0, running_ = 0;
  int graded_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char dir[] = "/tmp/exam-XXXXXX";
  GradingRequest request{mkdtemp(dir), static_cast<unsigned>(n)};
  for (std::size_t i = 0; i < n; ++i)
    std::ofstream(request.submissions / (std::to_string(i) + ".py")) << "print(42)\n";
  Grader().grade(request);
  fs::remove_all(request.submissions);
  return witness::report();
}
