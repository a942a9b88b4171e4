// spawn: posix_spawn
// loop: directory_iterator
// origin: directory
// limiter: none
// distance: class that owns the child
// differs: how long the object that owns the child lives
// A: bounded N3 | waits: destructor, each iteration
// B: unbounded Y1 | waits: destructors, after the loop
// witness: runnable
#include "witness.h"
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <list>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <system_error>

namespace fs = std::filesystem;
extern char **environ;

class ScannerProcess {
public:
  explicit ScannerProcess(const fs::path &Bundle) {
    std::string Path = Bundle.string();
    char *Arguments[] = {const_cast<char *>("vst-scanner"), Path.data(), nullptr};
    int Ends[2];
    if (pipe2(Ends, O_CLOEXEC) != 0)
      throw std::system_error(errno, std::generic_category(), "pipe");
    posix_spawn_file_actions_t Actions;
    posix_spawn_file_actions_init(&Actions);
    posix_spawn_file_actions_adddup2(&Actions, Ends[0], STDIN_FILENO);
    int Error = posix_spawn(&Pid, "/proc/self/exe", &Actions, nullptr, Arguments, environ);
    posix_spawn_file_actions_destroy(&Actions);
    close(Ends[0]);
    Control = Ends[1];
    if (Error)
      throw std::system_error(Error, std::generic_category(), Path);
  }
  ScannerProcess(const ScannerProcess &) = delete;
  ~ScannerProcess() {
    int Status = 0;
    close(Control);
    waitpid(Pid, &Status, 0);
  }

private:
  pid_t Pid = -1;
  int Control = -1;
};

class PluginCatalogue {
public:
  void scan(const fs::path &Folder) {
    for (const auto &Entry : fs::directory_iterator(Folder)) {
      if (Entry.path().extension() != ".vst3")
        continue;
#ifndef TWIN
      ScannerProcess Scanner(Entry.path());
#else
      Scanners.emplace_back(Entry.path());
#endif
      ++Known;
    }
    Scanners.clear();
  }

  std::size_t size() const { return Known; }

private:
  std::list<ScannerProcess> Scanners;
  std::size_t Known = 0;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::Task Alive;
    char Command;
    while (read(STDIN_FILENO, &Command, 1) > 0)
      ;
    return 0;
  }
  std::size_t N = witness::size(argc, argv);
  char Template[] = "/tmp/plugins-XXXXXX";
  fs::path Folder = mkdtemp(Template);
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Folder / ("Synth" + std::to_string(I) + ".vst3")) << "x";
  PluginCatalogue Catalogue;
  Catalogue.scan(Folder);
  fs::remove_all(Folder);
  return witness::report();
}
