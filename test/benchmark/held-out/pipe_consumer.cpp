// spawn: std::thread detached
// loop: while read
// origin: peers
// waits: detached
// distance: member function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <semaphore>
#include <thread>

struct Command {
  int opcode;
  int argument;
};

class ControlChannel {
public:
  explicit ControlChannel(int fd) : fd_(fd) {}

  void Run() {
    Command command;
    while (ReadCommand(&command)) {
#ifdef TWIN
      inflight_.acquire();
#endif
      std::thread([this, command] {
        Execute(command);
#ifdef TWIN
        inflight_.release();
#endif
      }).detach();
    }
  }

private:
  bool ReadCommand(Command *out) {
    ssize_t got;
    do {
      got = read(fd_, out, sizeof(*out));
    } while (got < 0 && errno == EINTR);
    return got == static_cast<ssize_t>(sizeof(*out));
  }

  void Execute(const Command &) { witness::task(); }

  int fd_;
#ifdef TWIN
  std::counting_semaphore<> inflight_{7};
#endif
};

int main(int argc, char **argv) {
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  for (size_t n = witness::size(argc, argv); n > 0; --n) {
    Command c{1, int(n)};
    if (write(ends[1], &c, sizeof c) < 0)
      return 1;
  }
  close(ends[1]);
  ControlChannel channel(ends[0]);
  channel.Run();
  return witness::report();
}
