// spawn: posix_spawn in a constructor
// loop: range-for
// origin: frames of a stack trace
// limiter: none
// waits: destructor of a class of one's own
// distance: constructor of another class
// differs: lifetime of the object
// A: bounded N3 | waits: an object of the iteration, whose destructor waits
// B: unbounded Y1 | waits: objects kept until the end of the function
// witness: runnable
#include "witness.h"
#include <list>
#include <optional>
#include <spawn.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <vector>

extern char **environ;

class Process {
public:
  Process(std::string Program, std::vector<std::string> Arguments) {
    std::vector<char *> Raw{Program.data()};
    for (std::string &A : Arguments)
      Raw.push_back(A.data());
    Raw.push_back(nullptr);
    if (int Error = posix_spawn(&Id, Program.c_str(), nullptr, nullptr, Raw.data(), environ))
      throw std::system_error(Error, std::generic_category(), Program);
  }
  Process(const Process &) = delete;
  Process &operator=(const Process &) = delete;
  ~Process() { wait(); }

  int wait() {
    if (Id > 0 && waitpid(Id, &Status, 0) == Id)
      Id = -1;
    return WIFEXITED(Status) ? WEXITSTATUS(Status) : -1;
  }

private:
  pid_t Id = -1;
  int Status = 0;
};

struct StackFrame {
  std::string Module;
  std::string Address;
};

static std::optional<StackFrame> parseFrame(const std::string &Line) {
  const auto Open = Line.find('('), Plus = Line.find("+0x"), Close = Line.find(')');
  if (Open == std::string::npos || Plus == std::string::npos || Close == std::string::npos)
    return std::nullopt;
  return StackFrame{Line.substr(0, Open), Line.substr(Plus + 1, Close - Plus - 1)};
}

void symbolize(const std::string &Tool, const std::vector<std::string> &Trace) {
#ifdef TWIN
  std::list<Process> Tools;
#endif
  for (const std::string &Line : Trace) {
    const auto Frame = parseFrame(Line);
    if (!Frame)
      continue;
#ifndef TWIN
    Process Running(Tool, {"--obj=" + Frame->Module, Frame->Address});
#else
    Tools.emplace_back(Tool, std::vector<std::string>{"--obj=" + Frame->Module, Frame->Address});
#endif
  }
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::vector<std::string> Trace;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    std::ostringstream Line;
    Line << "/usr/bin/viewer(+0x" << std::hex << 4096 + I << ") [0x7f00]";
    Trace.push_back(Line.str());
  }
  symbolize(argv[0], Trace);
  return witness::report();
}
