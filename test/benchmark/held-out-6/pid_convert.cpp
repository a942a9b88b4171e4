// trap: T8 T35
// spawn: posix_spawn
// loop: range-for
// origin: request field
// waits: A: after the loop; B: when four run
// distance: same function
// differs: whether the handle is waited for or only dropped
// A: unbounded Y5 | limiter: handles dropped when four are kept
// B: bounded N6 | limiter: waits for all when four are kept
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

class Converter {
public:
  explicit Converter(std::string program) : program_(std::move(program)) {}

  void convert(const std::vector<std::string> &files) {
    std::vector<pid_t> kept;
    for (const auto &file : files) {
      if (kept.size() >= 4) {
#ifdef TWIN
        for (pid_t pid : kept)
          collect(pid);
#endif
        kept.clear();
      }
      kept.push_back(launch(file));
    }
    for (pid_t pid : kept)
      collect(pid);
  }

  int status() const { return status_; }

private:
  pid_t launch(const std::string &file) const {
    std::string flag = "-f", name = file, exe = program_;
    char *args[] = {exe.data(), flag.data(), name.data(), nullptr};
    pid_t pid = -1;
    if (posix_spawn(&pid, exe.c_str(), nullptr, nullptr, args, environ) != 0)
      return -1;
    return pid;
  }
  void collect(pid_t pid) {
    int st = 0;
    if (pid > 0 && waitpid(pid, &st, 0) == pid)
      status_ |= st;
  }

  std::string program_;
  int status_ = 0;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::vector<std::string> files(witness::size(argc, argv), "a.odt");
  char self[256];
  ssize_t len = readlink("/proc/self/exe", self, sizeof self);
  witnessState()->Quiet = 10000000;
  Converter c(std::string(self, len));
  c.convert(files);
  return witness::report();
}
