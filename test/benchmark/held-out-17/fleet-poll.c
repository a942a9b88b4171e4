// spawn: non-blocking connect
// loop: while over an index
// origin: pointer and length
// waits: poll
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of 16 connections
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define CONN_MAX 16

struct vehicle {
  struct sockaddr_in unit;
  int online;
};

struct poller {
  struct pollfd *fds;
  struct vehicle **peers;
  nfds_t open, room;
};

static int poller_reserve(struct poller *p) {
  if (p->open < p->room)
    return 0;
  nfds_t room = p->room ? 2 * p->room : 16;
  struct pollfd *fds = realloc(p->fds, room * sizeof(*fds));
  if (fds)
    p->fds = fds;
  struct vehicle **peers = realloc(p->peers, room * sizeof(*peers));
  if (peers)
    p->peers = peers;
  if (!fds || !peers)
    return -1;
  p->room = room;
  return 0;
}

static int dial(struct poller *p, struct vehicle *v) {
  if (poller_reserve(p) != 0)
    return -1;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (struct sockaddr *)&v->unit, sizeof(v->unit)) != 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  p->fds[p->open] = (struct pollfd){.fd = fd, .events = POLLOUT};
  p->peers[p->open++] = v;
  return 0;
}

static void settle(struct poller *p) {
  if (poll(p->fds, p->open, 1000) <= 0)
    return;
  for (nfds_t i = p->open; i-- > 0;) {
    if (!p->fds[i].revents)
      continue;
    p->peers[i]->online = !(p->fds[i].revents & (POLLERR | POLLHUP));
    close(p->fds[i].fd);
    witnessLeave();
    p->fds[i] = p->fds[--p->open];
    p->peers[i] = p->peers[p->open];
  }
}

void poll_fleet(struct vehicle *fleet, size_t count) {
  struct poller p = {0};
  size_t next = 0;
  while (next < count) {
    if (dial(&p, &fleet[next++]) != 0)
      continue;
#ifdef TWIN
    while (p.open >= CONN_MAX)
      settle(&p);
#endif
  }
  while (p.open > 0)
    settle(&p);
  free(p.fds);
  free(p.peers);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct vehicle *fleet = calloc(n, sizeof(*fleet));
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  int gateway = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(gateway, (struct sockaddr *)&at, len) != 0 || listen(gateway, 2048) != 0 ||
      getsockname(gateway, (struct sockaddr *)&at, &len) != 0)
    return 1;
  for (size_t i = 0; i < n; i++)
    fleet[i].unit = at;
  poll_fleet(fleet, n);
  return witnessReport();
}
