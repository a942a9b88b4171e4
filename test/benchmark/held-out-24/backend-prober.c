// spawn: non-blocking connect
// loop: while
// origin: pointer and length from a pushed configuration
// waits: poll loop
// distance: same function
// differs: limiter
// A: bounded N9 | limiter: number of open probes compared
// B: unbounded Y7 | limiter: compares the number of failed probes
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define MAX_PROBES 32

struct backend {
  char path[40];
  int healthy;
};

struct prober {
  struct pollfd *fds;
  struct backend **owner;
  size_t open;
  size_t failed;
};

static int probe_open(struct prober *p, struct backend *b) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  socklen_t len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(b->path));
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  memcpy(to.sun_path + 1, b->path, strlen(b->path));
  if (connect(fd, (struct sockaddr *)&to, len) != 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  p->fds[p->open] = (struct pollfd){.fd = fd, .events = POLLOUT};
  p->owner[p->open++] = b;
  return 0;
}

static void probe_collect(struct prober *p) {
  if (poll(p->fds, p->open, 1000) <= 0)
    return;
  for (size_t i = p->open; i-- > 0;) {
    if (!p->fds[i].revents)
      continue;
    p->owner[i]->healthy = (p->fds[i].revents & POLLERR) == 0;
    close(p->fds[i].fd);
    witnessLeave();
    p->fds[i] = p->fds[--p->open];
    p->owner[i] = p->owner[p->open];
  }
}

void probe_backends(struct prober *p, struct backend *list, size_t count) {
  size_t next = 0;
  while (next < count || p->open > 0) {
#ifndef TWIN
    while (next < count && p->open < MAX_PROBES)
#else
    while (next < count && p->failed < MAX_PROBES)
#endif
      if (probe_open(p, &list[next++]) != 0)
        p->failed++;
    probe_collect(p);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct prober p = {calloc(n, sizeof(struct pollfd)), calloc(n, sizeof(struct backend *)), 0, 0};
  struct backend *list = calloc(n, sizeof(*list));
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  int fd = socket(AF_UNIX, SOCK_STREAM, 0), len = sprintf(at.sun_path + 1, "prober-%d", (int)getpid());
  for (size_t i = 0; i < n; i++)
    strcpy(list[i].path, at.sun_path + 1);
  if (bind(fd, (struct sockaddr *)&at, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)len)) || listen(fd, 4096))
    return 1;
  probe_backends(&p, list, n);
  return witnessReport();
}
