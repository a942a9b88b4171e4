// spawn: posix_spawn
// loop: while over a queue
// origin: pods named on the command line
// limiter: none
// waits: waitpid
// distance: member function
// differs: where waitpid is called
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: in the function that starts
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <queue>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <vector>

extern char **environ;

class Drain {
public:
  explicit Drain(std::string Helper) : Evict(std::move(Helper)) {}

  void enqueue(std::string Pod) { Pods.push(std::move(Pod)); }

  int run() {
    int Failed = 0;
    while (!Pods.empty()) {
      std::string Pod = std::move(Pods.front());
      Pods.pop();
      Failed += evict(Pod);
    }
    for (pid_t Child : Children)
      Failed += status(Child);
    Children.clear();
    return Failed;
  }

private:
  int evict(std::string &Pod) {
    std::string Verb = "--evict";
    char *Arguments[] = {Evict.data(), Verb.data(), Pod.data(), nullptr};
    pid_t Child;
    if (int Error = posix_spawn(&Child, Evict.c_str(), nullptr, nullptr, Arguments, environ))
      throw std::system_error(Error, std::generic_category(), Pod);
#ifdef TWIN
    return status(Child);
#else
    Children.push_back(Child);
    return 0;
#endif
  }

  static int status(pid_t Child) {
    int Status = 0;
    while (waitpid(Child, &Status, 0) < 0)
      if (errno != EINTR)
        return 1;
    return !WIFEXITED(Status) || WEXITSTATUS(Status) != 0;
  }

  std::string Evict;
  std::queue<std::string> Pods;
  std::vector<pid_t> Children;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  Drain D(argv[0]);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    D.enqueue("pod-" + std::to_string(I));
  D.run();
  return witness::report();
}
