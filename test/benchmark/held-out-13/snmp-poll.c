// spawn: non-blocking connect
// loop: for over a table
// origin: lines of an inventory
// limiter: none
// waits: poll loop
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: window of open sockets
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define WINDOW 16

struct agent {
  uint16_t port;
  int reachable;
};

struct poller {
  struct pollfd *fds;
  struct agent **owners;
  size_t open;
};

static int probe(struct poller *p, struct agent *a) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(a->port)};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  witnessEnter();
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd, (struct sockaddr *)&to, sizeof to) < 0 && errno != EINPROGRESS)
    a->reachable = -1;
  p->fds[p->open] = (struct pollfd){fd, POLLOUT, 0};
  p->owners[p->open++] = a;
  return 0;
}

static int harvest(struct poller *p) {
  if (poll(p->fds, p->open, 1000) < 0)
    return errno == EINTR ? 0 : -1;
  for (size_t i = p->open; i-- > 0;) {
    if (!p->fds[i].revents)
      continue;
    if (p->fds[i].revents & (POLLERR | POLLHUP))
      p->owners[i]->reachable = 0;
    close(p->fds[i].fd);
    witnessLeave();
    p->open--;
    p->fds[i] = p->fds[p->open];
    p->owners[i] = p->owners[p->open];
  }
  return 0;
}

int poll_inventory(struct agent *agents, size_t count) {
  struct poller p = {calloc(count, sizeof *p.fds), calloc(count, sizeof *p.owners), 0};
  for (struct agent *a = agents; a < agents + count; a++) {
#ifndef TWIN
    while (p.open >= WINDOW)
      if (harvest(&p) < 0)
        return -1;
#endif
    if (probe(&p, a) < 0)
      a->reachable = -1;
  }
  while (p.open > 0)
    if (harvest(&p) < 0)
      return -1;
  free(p.fds);
  free(p.owners);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), count = 0;
  struct agent *agents = calloc(n, sizeof *agents);
  char *inventory = calloc(n, 8), *at = inventory;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "161\n");
  for (char *line = strtok(inventory, "\n"); line; line = strtok(NULL, "\n"))
    agents[count++].port = (uint16_t)atoi(line);
  poll_inventory(agents, count);
  return witnessReport();
}
