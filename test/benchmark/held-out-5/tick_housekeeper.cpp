// spawn: std::thread detached
// loop: endless
// waits: detached
// distance: same function
// limiter: none
// differs: what turns the loop
// A: unbounded Y8 | origin: messages of a socket
// B: abstain-ok U4 | origin: a clock, and a function of another file
// witness: not-runnable (needs the other file)
#include "witness.h"
#include <sys/socket.h>
#include <thread>

namespace housekeeping {

// platform/ticker.cpp
bool waitForNextTick(int fd);

class Housekeeper {
public:
  explicit Housekeeper(int fd) : fd_(fd) {}

  void loop() {
    for (;;) {
#ifdef TWIN
      if (!waitForNextTick(fd_))
        return;
      char request = 't';
#else
      char request;
      if (::recv(fd_, &request, 1, 0) != 1)
        return;
#endif
      std::thread([this, request] { sweep(request); }).detach();
    }
  }

private:
  void sweep(char request) {
    witness::task();
    if (request == 'q')
      ::shutdown(fd_, SHUT_RDWR);
  }

  int fd_;
};

} // namespace housekeeping

void runHousekeeper(int fd) {
  static housekeeping::Housekeeper keeper(fd);
  keeper.loop();
}
