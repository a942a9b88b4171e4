// spawn: non-blocking connect
// loop: counted
// origin: host list parameter
// limiter: batches of sockets
// waits: poll
// distance: helper function
// differs: size of a batch
// A: bounded N6 | limiter: batches of thirty-two
// B: unbounded Y1 | limiter: one batch of all
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>

#define BATCH 32
#define TIMEOUT_MS 500

struct host {
  struct sockaddr_in address;
  int fd;
  int up;
};

static int begin_probe(struct host *h) {
  h->up = 0;
  h->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (h->fd < 0)
    return -errno;
  witnessEnter();
  if (connect(h->fd, (struct sockaddr *)&h->address, sizeof(h->address)) == 0)
    h->up = 1;
  return 0;
}

static void end_probe(struct host *h, short revents) {
  int error = 0;
  socklen_t length = sizeof(error);
  if (h->fd < 0)
    return;
  if ((revents & POLLOUT) && getsockopt(h->fd, SOL_SOCKET, SO_ERROR, &error, &length) == 0)
    h->up = error == 0 || error == ECONNREFUSED;
  close(h->fd);
  h->fd = -1;
  witnessLeave();
}

static void finish_probes(struct host *hosts, size_t count) {
  struct pollfd *set = calloc(count, sizeof(*set));
  if (!set)
    return;
  for (size_t i = 0; i < count; i++) {
    set[i].fd = hosts[i].fd;
    set[i].events = POLLOUT;
  }
  poll(set, count, TIMEOUT_MS);
  for (size_t i = 0; i < count; i++)
    end_probe(&hosts[i], set[i].revents);
  free(set);
}

int probe_hosts(struct host *hosts, size_t count) {
  size_t first = 0;
  int down = 0;
  for (size_t i = 0; i < count; i++) {
    if (begin_probe(&hosts[i]) != 0)
      hosts[i].fd = -1;
#ifndef TWIN
    if (i + 1 - first == BATCH) {
      finish_probes(hosts + first, BATCH);
      first = i + 1;
    }
#endif
  }
  finish_probes(hosts + first, count - first);
  for (size_t i = 0; i < count; i++)
    down += !hosts[i].up;
  return down;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct host *hosts = calloc(n, sizeof(*hosts));
  for (size_t i = 0; i < n; i++) {
    hosts[i].address.sin_family = AF_INET;
    hosts[i].address.sin_port = htons(9);
    hosts[i].address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  }
  probe_hosts(hosts, n);
  return witnessReport();
}
