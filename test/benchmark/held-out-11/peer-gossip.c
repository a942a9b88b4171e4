// spawn: non-blocking connect
// loop: counted over an array of peers
// origin: pointer and length
// waits: poll
// distance: helper functions
// differs: limiter
// A: bounded N5 | limiter: window of open sockets
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define PROBE_WINDOW 24

struct prober {
  struct pollfd *fds;
  size_t open;
  size_t reachable;
};

static int begin_probe(struct prober *p, const struct sockaddr_in *peer) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (const struct sockaddr *)peer, sizeof(*peer)) != 0 && errno != EINPROGRESS &&
      errno != ECONNREFUSED) {
    close(fd);
    return -1;
  }
  witnessEnter();
  p->fds[p->open].fd = fd;
  p->fds[p->open].events = POLLOUT;
  p->open++;
  return 0;
}

static void finish_probe(struct prober *p, size_t slot) {
  int err = 0;
  socklen_t len = sizeof(err);
  if (getsockopt(p->fds[slot].fd, SOL_SOCKET, SO_ERROR, &err, &len) == 0 && err == 0)
    p->reachable++;
  close(p->fds[slot].fd);
  witnessLeave();
  p->fds[slot] = p->fds[--p->open];
}

static int poll_probes(struct prober *p) {
  if (poll(p->fds, p->open, 1000) <= 0)
    return -1;
  for (size_t i = p->open; i-- > 0;)
    if (p->fds[i].revents)
      finish_probe(p, i);
  return 0;
}

long probe_peers(const struct sockaddr_in *peers, size_t npeers) {
  struct prober p = {calloc(npeers, sizeof(struct pollfd)), 0, 0};
  for (size_t i = 0; i < npeers; i++) {
#ifndef TWIN
    while (p.open >= PROBE_WINDOW)
      if (poll_probes(&p) != 0)
        return -1;
#endif
    if (begin_probe(&p, &peers[i]) != 0)
      fprintf(stderr, "gossip: peer %zu: %s\n", i, strerror(errno));
  }
  while (p.open > 0)
    if (poll_probes(&p) != 0)
      break;
  free(p.fds);
  return (long)p.reachable;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in *peers = calloc(n, sizeof(*peers));
  for (size_t i = 0; i < n; i++) {
    peers[i].sin_family = AF_INET;
    peers[i].sin_port = htons(9);
    peers[i].sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  }
  probe_peers(peers, n);
  return witnessReport();
}
