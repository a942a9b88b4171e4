// spawn: fork
// loop: while getline
// origin: ref updates on standard input of a push
// waits: waitpid after the loop
// distance: helper function
// limiter: a guard over the number of updates
// differs: what the guard counts
// A: unbounded Y7 | limiter: the length of a line
// B: bounded N7 | limiter: the number of updates, the push is refused
// witness: runnable
#include "witness.h"
#include <istream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace forge {

struct RefUpdate {
  std::string Old, New, Name;
};

class PostReceive {
public:
  explicit PostReceive(std::istream &In) : In(In) {}

  int run() {
    std::vector<pid_t> Hooks;
    for (const RefUpdate &U : readUpdates())
      if (pid_t Pid = start(U); Pid > 0)
        Hooks.push_back(Pid);
    int Failed = 0;
    for (pid_t Pid : Hooks) {
      int Status = 0;
      if (::waitpid(Pid, &Status, 0) != Pid || Status != 0)
        ++Failed;
    }
    return Failed;
  }

private:
  static constexpr std::size_t Limit = 60;

  std::vector<RefUpdate> readUpdates() {
    std::vector<RefUpdate> Updates;
    std::string Line;
    while (std::getline(In, Line)) {
      RefUpdate U;
      if (!(std::istringstream(Line) >> U.Old >> U.New >> U.Name))
        throw std::runtime_error("bad ref update");
      Updates.push_back(U);
#ifdef TWIN
      if (Updates.size() > Limit)
#else
      if (Line.size() > Limit)
#endif
        throw std::runtime_error("push is too large");
    }
    return Updates;
  }

  static pid_t start(const RefUpdate &U) {
    pid_t Pid = ::fork();
    if (Pid != 0)
      return Pid;
    witness::task();
    ::_exit(U.Name.rfind("refs/", 0) == 0 ? 0 : 1);
  }

  std::istream &In;
};

} // namespace forge

int main(int argc, char **argv) {
  std::stringstream In;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    In << "0000000 abcdef0 refs/heads/topic-" << I << '\n';
  try {
    forge::PostReceive(In).run();
  } catch (const std::runtime_error &E) {
    std::fprintf(stderr, "remote: %s\n", E.what());
  }
  return witness::report();
}
