// spawn: fork
// loop: range-for
// origin: photos of an order
// waits: destructor of the process object
// distance: class of its own
// limiter: none
// differs: lifetime of the process object
// A: bounded N3 | waits: destructor at the end of each iteration
// B: unbounded Y1 | waits: destructors after the loop
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <list>
#include <string>
#include <sys/types.h>
#include <sys/wait.h>
#include <system_error>
#include <utility>
#include <vector>

/// A child process that is waited for at the latest when the object dies.
class Child {
public:
  template <typename Body> explicit Child(Body &&B) : Pid(::fork()) {
    if (Pid < 0)
      throw std::system_error(errno, std::generic_category(), "fork");
    if (Pid == 0)
      ::_exit(B());
  }
  Child(Child &&Other) noexcept : Pid(std::exchange(Other.Pid, -1)) {}
  Child &operator=(Child &&) = delete;
  ~Child() {
    if (Pid > 0)
      ::waitpid(Pid, nullptr, 0);
  }

  pid_t id() const { return Pid; }

private:
  pid_t Pid;
};

struct Photo {
  std::string Path;
  int Copies = 1;
};

class PrintOrder {
public:
  explicit PrintOrder(std::vector<Photo> Photos) : Photos(std::move(Photos)) {}

  void rasterize() {
    std::list<Child> Children;
    for (const Photo &P : Photos) {
      if (P.Copies <= 0)
        continue;
      Child C([&P] { return toRaster(P); });
      Log += P.Path + " -> " + std::to_string(C.id()) + "\n";
#ifdef TWIN
      Children.push_back(std::move(C));
#endif
    }
  }

private:
  static int toRaster(const Photo &P) {
    witness::task();
    return P.Path.empty() ? 1 : 0;
  }

  std::vector<Photo> Photos;
  std::string Log;
};

int main(int argc, char **argv) {
  std::vector<Photo> Photos(witness::size(argc, argv), Photo{"holiday.jpg", 2});
  PrintOrder(std::move(Photos)).rasterize();
  return witness::report();
}
