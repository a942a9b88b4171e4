// spawn: non-blocking connect
// loop: for over an array until its end mark
// origin: port list of a request
// waits: poll
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: polls when the window is full
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define WINDOW 16

struct probe_set {
  struct pollfd *fds;
  size_t used;
  unsigned up;
};

static int start_probe(struct probe_set *set, in_port_t port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = port};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd, (struct sockaddr *)&to, sizeof(to)) != 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  set->fds[set->used].fd = fd;
  set->fds[set->used].events = POLLOUT;
  set->used++;
  return 0;
}

static void settle(struct probe_set *set) {
  if (poll(set->fds, set->used, 1000) <= 0)
    return;
  for (size_t i = 0; i < set->used;) {
    if (!set->fds[i].revents) {
      i++;
      continue;
    }
    if (!(set->fds[i].revents & (POLLERR | POLLHUP)))
      set->up++;
    close(set->fds[i].fd);
    witnessLeave();
    set->fds[i] = set->fds[--set->used];
  }
}

int probe_relays(const in_port_t *ports, size_t capacity) {
  struct probe_set set = {calloc(capacity, sizeof(struct pollfd)), 0, 0};
  if (!set.fds)
    return -1;
  for (const in_port_t *p = ports; *p; p++) {
#ifdef TWIN
    while (set.used >= WINDOW)
      settle(&set);
#endif
    if (start_probe(&set, *p) != 0)
      break;
  }
  while (set.used > 0)
    settle(&set);
  free(set.fds);
  return (int)set.up;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct rlimit files = {4096, 4096};
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t len = sizeof(me);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  in_port_t *ports = calloc(n + 1, sizeof(*ports));

  setrlimit(RLIMIT_NOFILE, &files);
  me.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&me, sizeof(me));
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&me, &len);
  for (size_t i = 0; i < n; i++)
    ports[i] = me.sin_port;
  probe_relays(ports, n);
  return witnessReport();
}
