// spawn: std::thread detached
// loop: epoll_wait
// origin: endless events
// waits: detached
// distance: same function
// differs: what happens to a readable connection
// A: bounded N3 | limiter: handled in the loop
// B: unbounded Y8 | limiter: none
// witness: runnable
#include "witness.h"
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

class EventServer {
public:
  EventServer() : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}
  ~EventServer() { ::close(epoll_); }

  void watch(int fd) {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLONESHOT;
    event.data.fd = fd;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
  }

  void serve(int idleMilliseconds) {
    epoll_event events[16];
    for (;;) {
      int ready = ::epoll_wait(epoll_, events, 16, idleMilliseconds);
      if (ready <= 0)
        return;
      for (int i = 0; i < ready; ++i) {
        int fd = events[i].data.fd;
#ifdef TWIN
        std::thread([fd] { answer(fd); }).detach();
#else
        answer(fd);
#endif
      }
    }
  }

private:
  static void answer(int fd) {
    char buffer[64];
    if (::read(fd, buffer, sizeof(buffer)) > 0)
      witness::task();
    ::close(fd);
  }
  int epoll_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  EventServer server;
  std::vector<int> far;
  for (std::size_t i = 0; i < n; ++i) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
      break;
    if (::write(ends[1], "GET", 3) != 3)
      break;
    far.push_back(ends[1]);
    server.watch(ends[0]);
  }
  server.serve(300);
  return witness::report();
}
