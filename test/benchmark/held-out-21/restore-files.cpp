// spawn: fork
// loop: for over a std::map
// origin: map of a request
// waits: wait before the fork
// distance: member function
// differs: std::min or std::max
// A: unbounded Y3 | limiter: window of at least 8, as the request wants
// B: bounded N5 | limiter: window of at most 8
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

struct RestoreRequest {
  int Parallel = 1;
  std::map<std::string, std::uint64_t> Files;
};

class Restore {
public:
  explicit Restore(const RestoreRequest &Request)
#ifdef TWIN
      : Request(Request), Window(std::max(1, std::min(Request.Parallel, DefaultWindow))) {}
#else
      : Request(Request), Window(std::max(Request.Parallel, DefaultWindow)) {}
#endif

  int run() {
    for (auto It = Request.Files.begin(); It != Request.Files.end(); ++It) {
      if (Running >= Window)
        reap();
      pid_t Child = ::fork();
      if (Child < 0)
        throw std::runtime_error("fork");
      if (Child == 0)
        ::_exit(extract(It->first, It->second));
      ++Running;
    }
    while (Running > 0)
      reap();
    return Damaged;
  }

private:
  void reap() {
    int Status = 0;
    if (::waitpid(-1, &Status, 0) > 0 && WEXITSTATUS(Status) != 0)
      ++Damaged;
    --Running;
  }

  static int extract(const std::string &Path, std::uint64_t Offset) {
    witness::task();
    return Path.empty() || Offset == UINT64_MAX ? 1 : 0;
  }

  static constexpr int DefaultWindow = 8;
  const RestoreRequest &Request;
  int Window;
  int Running = 0, Damaged = 0;
};

int main(int argc, char **argv) {
  RestoreRequest Request;
  Request.Parallel = int(witness::size(argc, argv));
  for (int I = 0; I < Request.Parallel; ++I)
    Request.Files["/home/ada/f" + std::to_string(I)] = I;
  Restore(Request).run();
  return witness::report();
}
