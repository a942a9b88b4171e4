// spawn: non-blocking connect
// loop: counted
// origin: hosts of a scan request
// limiter: chunks
// distance: helper functions
// differs: the poll set is drained when it has 32 sockets or at the end
// A: bounded N6 | limiter: chunks of 32 | waits: every 32 iterations
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

/* sweep: tells which of the given addresses accept a TCP connection. */

#define CHUNK 32

struct probe {
  struct sockaddr_in to;
  int open;
};

struct sweep {
  struct pollfd *fds;
  struct probe **owner;
  nfds_t used;
};

static int begin_probe(struct sweep *s, struct probe *p) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  witnessEnter();
  if (connect(fd, (struct sockaddr *)&p->to, sizeof(p->to)) < 0 && errno != EINPROGRESS) {
    witnessLeave();
    close(fd);
    return 0;
  }
  s->fds[s->used] = (struct pollfd){.fd = fd, .events = POLLOUT};
  s->owner[s->used++] = p;
  return 0;
}

static void finish_probes(struct sweep *s) {
  if (poll(s->fds, s->used, 3000) < 0)
    perror("poll");
  for (nfds_t i = 0; i < s->used; i++) {
    int err = 0;
    socklen_t len = sizeof(err);
    getsockopt(s->fds[i].fd, SOL_SOCKET, SO_ERROR, &err, &len);
    s->owner[i]->open = (s->fds[i].revents & POLLOUT) && err == 0;
    close(s->fds[i].fd);
    witnessLeave();
  }
  s->used = 0;
}

int sweep_hosts(struct probe *probes, size_t count) {
  struct sweep s = {.fds = calloc(count, sizeof(*s.fds)), .owner = calloc(count, sizeof(*s.owner))};
  int result = 0;
  if (!s.fds || !s.owner)
    return -1;
  for (size_t i = 0; i < count && result == 0; i++) {
    result = begin_probe(&s, &probes[i]);
#ifndef TWIN
    if (s.used == CHUNK)
      finish_probes(&s);
#endif
  }
  finish_probes(&s);
  free(s.fds);
  free(s.owner);
  return result;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(here);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&here, len) < 0 || listen(listener, 4096) < 0)
    return 1;
  getsockname(listener, (struct sockaddr *)&here, &len);
  struct probe *probes = calloc(n, sizeof(*probes));
  for (size_t i = 0; i < n; i++)
    probes[i].to = here;
  sweep_hosts(probes, n);
  return witnessReport();
}
