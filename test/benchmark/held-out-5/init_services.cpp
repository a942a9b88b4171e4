// spawn: fork
// loop: range-for
// waits: after the loop
// distance: member function
// limiter: none
// differs: which services are started
// A: unbounded Y1 | origin: request field
// B: bounded N1 | origin: constant array
// witness: runnable
#include "witness.h"
#include <string>
#include <sys/wait.h>
#include <vector>

struct StartRequest {
  std::vector<std::string> units;
};

class Supervisor {
  static constexpr const char *kBase[] = {"syslog", "udev", "dbus", "getty"};

public:
  void boot(const StartRequest &rq) {
#ifdef TWIN
    if (rq.units.empty())
      return;
    for (const char *unit : kBase)
      start(unit);
#else
    if (rq.units.empty())
      start(kBase[0]);
    for (const std::string &unit : rq.units)
      start(unit);
#endif
    while (::wait(nullptr) > 0)
      ;
  }

private:
  void start(const std::string &unit) {
    pid_t pid = ::fork();
    if (pid == 0) {
      witness::task();
      ::_exit(unit.empty() ? 1 : 0);
    }
    if (pid < 0)
      std::perror(unit.c_str());
  }
};

int main(int argc, char **argv) {
  StartRequest rq;
  rq.units.assign(witness::size(argc, argv), "web@1");
  witnessState();
  Supervisor().boot(rq);
  return witness::report();
}
