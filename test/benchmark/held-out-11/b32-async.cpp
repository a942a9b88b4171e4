// spawn: std::async
// loop: for with iterators
// origin: list parameter
// limiter: none
// distance: same function
// differs: the future is dropped or kept
// A: bounded N3 | waits: destructor of the future, each iteration
// B: unbounded Y1 | waits: destructor of the vector, after the loop
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <list>
#include <mutex>
#include <string>
#include <vector>

/// Runs the checks of a test suite and collects what they say.
struct Check {
  std::string Name;
  int Severity;
};

class Report {
public:
  void add(const Check &C, bool Passed) {
    std::lock_guard<std::mutex> Guard(Lock);
    (Passed ? Good : Bad).push_back(C.Name);
  }
  std::size_t failures() const { return Bad.size(); }

private:
  std::mutex Lock;
  std::vector<std::string> Good, Bad;
};

static bool evaluate(const Check &C) {
  witness::task();
  return C.Severity < 3;
}

class Suite {
public:
  explicit Suite(std::list<Check> Checks) : Checks(std::move(Checks)) {}

  std::size_t run() {
    Report Out;
    {
#ifdef TWIN
      std::vector<std::future<void>> Running;
#endif
      for (auto It = Checks.cbegin(); It != Checks.cend(); ++It) {
        auto Body = [&Out, It] { Out.add(*It, evaluate(*It)); };
#ifndef TWIN
        std::async(std::launch::async, Body);
#else
        Running.push_back(std::async(std::launch::async, Body));
#endif
      }
    }
    return Out.failures();
  }

private:
  std::list<Check> Checks;
};

int main(int argc, char **argv) {
  std::list<Check> Checks;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Checks.push_back({"check-" + std::to_string(I), static_cast<int>(I % 5)});
  Suite(std::move(Checks)).run();
  return witness::report();
}
