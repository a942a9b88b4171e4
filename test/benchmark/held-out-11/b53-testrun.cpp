// spawn: posix_spawn
// loop: range-for over a directory_iterator
// origin: directory entries
// limiter: set of children
// waits: in the loop
// distance: methods
// differs: the wait for a child stands on every path or on one only
// A: bounded N5 | limiter: window of eight children
// B: unbounded Y4 | limiter: window of eight children, only where the output is shown
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <system_error>

extern char **environ;
namespace fs = std::filesystem;

/// Runs each test script of a folder as a process.
class TestRun {
public:
  TestRun(fs::path Folder, bool Show) : Folder(std::move(Folder)), Show(Show) {}

  std::size_t run() {
    for (const fs::directory_entry &Entry : fs::directory_iterator(Folder)) {
      if (Entry.path().extension() != ".test")
        continue;
      if (Children.size() >= Limit)
        settle();
      launch(Entry.path());
    }
    while (!Children.empty())
      collect();
    return Failures;
  }

private:
  static constexpr std::size_t Limit = 8;

  void settle() {
#ifdef TWIN
    if (!Show)
      return;
#endif
    std::string Name = collect();
    if (Show)
      std::cout << "finished: " << Name << '\n';
  }

  void launch(const fs::path &Script) {
    std::string Name = Script.filename();
    char Program[] = "test-shell";
    char *Arguments[] = {Program, Name.data(), nullptr};
    pid_t Pid;
    int Error = posix_spawn(&Pid, "/proc/self/exe", nullptr, nullptr, Arguments, environ);
    if (Error)
      throw std::system_error(Error, std::generic_category(), Name);
    Children.emplace(Pid, std::move(Name));
  }

  std::string collect() {
    int Status = 0;
    pid_t Pid = ::wait(&Status);
    if (Pid < 0)
      throw std::system_error(errno, std::generic_category(), "wait");
    Failures += Status != 0;
    auto Node = Children.extract(Pid);
    return Node ? Node.mapped() : "?";
  }

  fs::path Folder;
  bool Show;
  std::map<pid_t, std::string> Children;
  std::size_t Failures = 0;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::size_t N = witness::size(argc, argv);
  fs::path Folder = fs::temp_directory_path() / ("testrun-" + std::to_string(getpid()));
  fs::create_directory(Folder);
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Folder / (std::to_string(I) + ".test")) << "true\n";
  TestRun(Folder, false).run();
  fs::remove_all(Folder);
  return witness::report();
}
