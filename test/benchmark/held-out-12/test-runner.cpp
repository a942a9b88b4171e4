// spawn: std::jthread
// loop: counted
// origin: tests of a suite
// limiter: window of running tests
// waits: join of the oldest
// distance: member function
// differs: width of the window
// A: unbounded Y3 | limiter: as wide as the suite asks for
// B: bounded N5 | limiter: five tests
// witness: runnable
#include "witness.h"
#include <atomic>
#include <deque>
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct TestCase {
  std::string Name;
  std::function<bool()> Body;
};

struct Suite {
  std::string Name;
  std::size_t Parallel = 1;
  std::vector<TestCase> Tests;
};

class Runner {
public:
  bool run(const Suite &S) {
#ifndef TWIN
    const std::size_t Width = S.Parallel;
#else
    const std::size_t Width = DefaultWidth;
#endif
    for (std::size_t I = 0; I < S.Tests.size(); ++I) {
      while (Window.size() >= Width && !Window.empty())
        finishOldest();
      Window.emplace_back([this, &Test = S.Tests[I]] { execute(Test); });
    }
    while (!Window.empty())
      finishOldest();
    fprintf(stderr, "%s: %u passed, %u failed\n", S.Name.c_str(), Passed.load(), Failed.load());
    return Failed == 0;
  }

private:
  static constexpr std::size_t DefaultWidth = 5;

  void finishOldest() {
    Window.front().join();
    Window.pop_front();
  }

  void execute(const TestCase &Test) {
    witness::task();
    bool Ok = false;
    try {
      Ok = Test.Body();
    } catch (const std::exception &Error) {
      fprintf(stderr, "%s: %s\n", Test.Name.c_str(), Error.what());
    }
    ++(Ok ? Passed : Failed);
  }

  std::deque<std::jthread> Window;
  std::atomic<unsigned> Passed{0}, Failed{0};
};

int main(int argc, char **argv) {
  Suite S{"storage", witness::size(argc, argv), {}};
  for (std::size_t I = 0; I < S.Parallel; ++I)
    S.Tests.push_back({"case" + std::to_string(I), [I] { return I * 2 >= I; }});
  Runner R;
  return R.run(S) ? witness::report() : 1;
}
