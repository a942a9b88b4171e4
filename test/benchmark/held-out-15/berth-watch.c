// spawn: non-blocking connect
// loop: for over a linked list
// origin: list filled from a configuration text
// limiter: count of open connections
// waits: poll
// distance: helper function
// differs: number of probes in flight compared before the connect
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>

#define PROBES_AT_ONCE 24

struct berth {
  struct sockaddr_in controller;
  struct berth *next;
};

struct prober {
  struct pollfd *fds;
  size_t open, room, answered;
};

static void settle(struct prober *p, int timeout) {
  if (poll(p->fds, p->open, timeout) <= 0)
    return;
  for (size_t i = 0; i < p->open;) {
    if (!p->fds[i].revents) {
      i++;
      continue;
    }
    int err = 0;
    socklen_t len = sizeof(err);
    getsockopt(p->fds[i].fd, SOL_SOCKET, SO_ERROR, &err, &len);
    p->answered += err == 0;
    close(p->fds[i].fd);
    witnessLeave();
    p->fds[i] = p->fds[--p->open];
  }
}

static int begin(struct prober *p, const struct berth *b) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (const struct sockaddr *)&b->controller, sizeof(b->controller)) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  if (p->open == p->room) {
    p->room = p->room ? p->room * 2 : 16;
    p->fds = realloc(p->fds, p->room * sizeof(*p->fds));
  }
  p->fds[p->open++] = (struct pollfd){.fd = fd, .events = POLLOUT};
  witnessEnter();
  return 0;
}

size_t probe_berths(struct prober *p, const struct berth *list) {
  for (const struct berth *b = list; b; b = b->next) {
#ifdef TWIN
    while (p->open >= PROBES_AT_ONCE)
      settle(p, 1000);
#endif
    if (begin(p, b) != 0)
      perror("berth");
  }
  while (p->open > 0)
    settle(p, 1000);
  return p->answered;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(addr);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  bind(listener, (struct sockaddr *)&addr, len);
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&addr, &len);
  struct berth *list = NULL;
  for (size_t i = 0; i < n; i++) {
    struct berth *b = malloc(sizeof(*b));
    *b = (struct berth){addr, list};
    list = b;
  }
  struct prober p = {0};
  probe_berths(&p, list);
  return witnessReport();
}
