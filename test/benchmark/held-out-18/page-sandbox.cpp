// spawn: fork
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: class
// differs: lifetime of the object that waits
// A: bounded N3 | waits: destructor in each iteration
// B: unbounded Y1 | waits: destructor of a container after the loop
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <list>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

struct Attachment {
  std::string Name;
  std::string Mime;
};

/// Parses an untrusted file in a process of its own.
class Sandbox {
public:
  explicit Sandbox(const Attachment &File) : Pid(::fork()) {
    if (Pid < 0)
      throw std::system_error(errno, std::generic_category(), "fork");
    if (Pid == 0)
      ::_exit(parse(File));
  }
  Sandbox(Sandbox &&Other) noexcept : Pid(std::exchange(Other.Pid, -1)) {}
  Sandbox &operator=(Sandbox &&) = delete;
  ~Sandbox() {
    if (Pid > 0)
      ::waitpid(Pid, nullptr, 0);
  }

private:
  static int parse(const Attachment &File) {
    witness::task();
    return File.Mime == "application/pdf" ? 0 : 1;
  }

  pid_t Pid;
};

class AttachmentFilter {
public:
  void inspect(const std::vector<Attachment> &Files) {
#ifdef TWIN
    std::list<Sandbox> Open;
#endif
    for (const Attachment &File : Files) {
      if (File.Mime.rfind("text/", 0) == 0)
        continue;
#ifdef TWIN
      Open.emplace_back(File);
#else
      Sandbox One(File);
#endif
      ++Inspected;
    }
  }

private:
  int Inspected = 0;
};

int main(int argc, char **argv) {
  std::vector<Attachment> Files(witness::size(argc, argv), {"invoice.pdf", "application/pdf"});
  AttachmentFilter().inspect(Files);
  return witness::report();
}
