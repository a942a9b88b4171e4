// spawn: fork
// loop: do while
// origin: linked batches of a request
// limiter: std::mutex
// waits: waitpid
// distance: helper function
// differs: whether the lock is held until the child ends
// A: bounded N3 | limiter: locked until the child has ended
// B: unbounded Y7 | limiter: locked during the start only
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <forward_list>
#include <mutex>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <vector>

struct Container {
  std::string Street;
  int Litres = 0;
  int FillPercent = 0;
};

struct Tour {
  std::string Truck;
  std::vector<Container> Stops;
};

class SolverLauncher {
public:
  pid_t launch(const Tour &T) {
    std::unique_lock Hold(License);
    const pid_t Child = fork();
    if (Child < 0)
      throw std::system_error(errno, std::generic_category(), "fork");
    if (Child == 0)
      solve(T);
    Running.push_back(Child);
#ifndef TWIN
    collect();
#endif
    return Child;
  }

  int collect() {
    for (pid_t Child : Running) {
      int Status = 0;
      while (waitpid(Child, &Status, 0) < 0 && errno == EINTR)
        ;
      Unsolved += !WIFEXITED(Status) || WEXITSTATUS(Status) != 0;
    }
    Running.clear();
    return Unsolved;
  }

private:
  [[noreturn]] static void solve(const Tour &T) {
    witness::task();
    int Load = 0;
    for (const Container &C : T.Stops)
      Load += C.Litres * C.FillPercent / 100;
    _exit(Load > 24000 ? 1 : 0);
  }

  std::mutex License;
  std::vector<pid_t> Running;
  int Unsolved = 0;
};

int optimize(const std::forward_list<Tour> &Tours) {
  if (Tours.empty())
    return 0;
  SolverLauncher Solver;
  auto It = Tours.begin();
  do {
    if (!It->Stops.empty())
      Solver.launch(*It);
  } while (++It != Tours.end());
  return Solver.collect();
}

int main(int argc, char **argv) {
  const std::forward_list<Tour> Tours(witness::size(argc, argv), Tour{"M-AW 12", {{"Linden street", 1100, 70}}});
  optimize(Tours);
  return witness::report();
}
