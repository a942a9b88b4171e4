// spawn: fork
// loop: range-for
// origin: parsed text
// limiter: none
// distance: class
// differs: lifetime of the object that waits
// A: bounded N3 | waits: destructor, each iteration
// B: unbounded Y1 | waits: destructors after the loop
// witness: runnable
#include "witness.h"
#include <sys/wait.h>
#include <list>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

class ChildProcess {
public:
  template <class Body> explicit ChildProcess(Body Run) : Pid(fork()) {
    if (Pid < 0)
      throw std::runtime_error("fork failed");
    if (Pid == 0)
      _exit(Run());
  }
  ChildProcess(const ChildProcess &) = delete;
  ChildProcess &operator=(const ChildProcess &) = delete;
  ~ChildProcess() { wait(); }

  int wait() {
    if (Pid > 0 && waitpid(Pid, &Status, 0) == Pid)
      Pid = -1;
    return Status;
  }

private:
  pid_t Pid;
  int Status = 0;
};

struct PackageEntry {
  std::string Name, Version;
};

std::vector<PackageEntry> parseIndex(std::istream &Index) {
  std::vector<PackageEntry> Entries;
  std::string Field, Value;
  while (Index >> Field >> Value) {
    if (Field == "Package:")
      Entries.push_back({Value, ""});
    else if (Field == "Version:" && !Entries.empty())
      Entries.back().Version = Value;
  }
  return Entries;
}

class Mirror {
public:
  void update(std::istream &Index) {
#ifdef TWIN
    std::list<ChildProcess> Copies;
#endif
    for (const PackageEntry &Entry : parseIndex(Index)) {
      if (Entry.Version.empty())
        continue;
#ifndef TWIN
      std::list<ChildProcess> Copies;
#endif
      Copies.emplace_back([&Entry] { return copy(Entry); });
    }
  }

private:
  static int copy(const PackageEntry &Entry) {
    witness::task();
    return Entry.Name.empty();
  }
};

int main(int argc, char **argv) {
  const std::size_t Packages = witness::size(argc, argv);
  std::stringstream Index;
  for (std::size_t I = 0; I < Packages; ++I)
    Index << "Package: lib" << I << "\nVersion: 1." << I << "\n\n";
  Mirror().update(Index);
  return witness::report();
}
