// spawn: posix_spawnp
// loop: range-for
// origin: vector parameter
// distance: class member
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: destructor
// B: bounded N5 | limiter: window | waits: oldest first
// witness: runnable
#include "witness.h"
#include <deque>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

extern char **environ;

class Launcher {
public:
  ~Launcher() {
    while (!Children.empty())
      reapOldest();
  }

  void launch(const std::vector<std::string> &Commands) {
    for (const auto &Command : Commands) {
#ifdef TWIN
      if (Children.size() >= Limit)
        reapOldest();
#endif
      std::string Copy = Command;
      char *Arguments[] = {Copy.data(), nullptr};
      pid_t Child = 0;
      if (::posix_spawnp(&Child, Command.c_str(), nullptr, nullptr, Arguments, environ) == 0)
        Children.push_back(Child);
    }
  }

private:
  static constexpr std::size_t Limit = 7;

  void reapOldest() {
    ::waitpid(Children.front(), nullptr, 0);
    Children.pop_front();
  }

  std::deque<pid_t> Children;
};

int main(int argc, char **argv) {
  if (witness::child())
    return witness::task(), 0;
  {
    Launcher L;
    L.launch(std::vector<std::string>(witness::size(argc, argv), "/proc/self/exe"));
  }
  return witness::report();
}
