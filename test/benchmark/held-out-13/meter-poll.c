// spawn: non-blocking connect
// loop: linked list
// origin: list parameter
// limiter: number of open sockets
// waits: poll after the start
// distance: helper function
// differs: whether the loop drains before it opens more
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of open sockets
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

#define SOCKETS_MAX 24

struct meter {
  struct sockaddr_in addr;
  int fd;
  unsigned reading;
  struct meter *next;
};

struct poller {
  struct pollfd *fds;
  size_t count;
};

static int open_meter(struct poller *p, struct meter *m) {
  m->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (m->fd < 0)
    return -1;
  if (connect(m->fd, (struct sockaddr *)&m->addr, sizeof(m->addr)) != 0 && errno != EINPROGRESS) {
    close(m->fd);
    return -1;
  }
  witnessEnter();
  p->fds[p->count].fd = m->fd;
  p->fds[p->count].events = POLLOUT;
  p->count++;
  return 0;
}

static void drain(struct poller *p, size_t keep) {
  while (p->count > keep) {
    if (poll(p->fds, p->count, 200) <= 0)
      p->fds[p->count - 1].revents = POLLERR;
    for (size_t i = p->count; i-- > 0;) {
      if (!p->fds[i].revents)
        continue;
      close(p->fds[i].fd);
      witnessLeave();
      p->fds[i] = p->fds[--p->count];
    }
  }
}

int poll_meters(struct meter *first, size_t total) {
  struct poller p = {calloc(total, sizeof(struct pollfd)), 0};
  int skipped = 0;
  if (!p.fds)
    return -1;
  for (struct meter *m = first; m; m = m->next) {
#ifdef TWIN
    if (p.count == SOCKETS_MAX)
      drain(&p, SOCKETS_MAX - 1);
#endif
    if (open_meter(&p, m) != 0)
      skipped++;
  }
  drain(&p, 0);
  free(p.fds);
  return skipped;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(addr);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  bind(server, (struct sockaddr *)&addr, len);
  listen(server, 4096);
  getsockname(server, (struct sockaddr *)&addr, &len);
  struct meter *meters = calloc(n, sizeof(*meters));
  for (size_t i = 0; i < n; i++) {
    meters[i].addr = addr;
    meters[i].next = i + 1 < n ? &meters[i + 1] : NULL;
  }
  poll_meters(meters, n);
  return witnessReport();
}
