// spawn: std::thread detached
// loop: endless read of requests
// origin: records on a pipe
// limiter: counter of sessions
// waits: detached
// distance: member function
// differs: guard before the start
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: too many sessions are refused
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstring>
#include <string>
#include <thread>
#include <unistd.h>
#include <unordered_set>

struct SpellRequest {
  char Word[24];
  unsigned Client;
};

class Dictionary {
public:
  Dictionary() : Words{"harbour", "signal", "timetable"} {}
  bool knows(const std::string &Word) const { return Words.count(Word) != 0; }

private:
  std::unordered_set<std::string> Words;
};

class SpellDaemon {
public:
  explicit SpellDaemon(int Input) : Input(Input) {}

  void serve() {
    SpellRequest Request;
    while (receive(Request)) {
#ifdef TWIN
      if (Sessions.load() >= MaxSessions) {
        ++Refused;
        continue;
      }
#endif
      ++Sessions;
      std::thread(&SpellDaemon::answer, this, Request).detach();
    }
  }

private:
  static constexpr int MaxSessions = 20;

  bool receive(SpellRequest &Request) {
    char *At = reinterpret_cast<char *>(&Request);
    for (std::size_t Have = 0; Have < sizeof(Request);) {
      ssize_t Got = ::read(Input, At + Have, sizeof(Request) - Have);
      if (Got <= 0)
        return false;
      Have += static_cast<std::size_t>(Got);
    }
    Request.Word[sizeof(Request.Word) - 1] = '\0';
    return true;
  }

  void answer(SpellRequest Request) {
    witness::task();
    if (!Words.knows(Request.Word))
      ++Misspelt;
    --Sessions;
  }

  int Input;
  Dictionary Words;
  std::atomic<int> Sessions{0};
  std::atomic<unsigned> Misspelt{0}, Refused{0};
};

int main(int argc, char **argv) {
  int Ends[2];
  std::size_t N = witness::size(argc, argv);
  if (pipe(Ends) != 0)
    return 1;
  for (std::size_t I = 0; I < N; ++I) {
    SpellRequest R{"harbor", unsigned(I)};
    if (write(Ends[1], &R, sizeof(R)) != sizeof(R))
      return 1;
  }
  close(Ends[1]);
  static SpellDaemon Daemon(Ends[0]);
  Daemon.serve();
  return witness::report();
}
