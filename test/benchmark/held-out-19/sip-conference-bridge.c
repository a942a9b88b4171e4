// spawn: non-blocking connect
// loop: counted
// origin: message in binary
// waits: in a later poll loop
// distance: helper function
// differs: what follows the check of the count
// A: bounded N7 | limiter: a larger invitation is rejected
// B: unbounded Y7 | limiter: a larger invitation is only logged
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define MAX_LEGS 32

struct bridge {
  int *legs;
  size_t nlegs;
  unsigned oversize;
};

static int open_leg(uint16_t port) {
  struct sockaddr_in peer = {.sin_family = AF_INET, .sin_port = htons(port)};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  peer.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd, (struct sockaddr *)&peer, sizeof(peer)) != 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  return fd;
}

/* INVITE body: count (16 bit, network order), then one port per leg. */
int bridge_invite(struct bridge *b, const unsigned char *msg, size_t len) {
  uint16_t count, port;
  if (len < sizeof(count))
    return 400;
  memcpy(&count, msg, sizeof(count));
  count = ntohs(count);
  if (len < sizeof(count) + count * sizeof(port))
    return 400;
  if (count > MAX_LEGS) {
    fprintf(stderr, "bridge: invite asks for %u legs\n", count);
#ifdef TWIN
    b->oversize++;
#else
    return 486;
#endif
  }
  b->legs = calloc(count ? count : 1, sizeof(*b->legs));
  for (b->nlegs = 0; b->nlegs < count; b->nlegs++) {
    memcpy(&port, msg + sizeof(count) + b->nlegs * sizeof(port), sizeof(port));
    b->legs[b->nlegs] = open_leg(ntohs(port));
  }
  return 200;
}

void bridge_hangup(struct bridge *b) {
  while (b->nlegs > 0)
    if (b->legs[--b->nlegs] >= 0) {
      close(b->legs[b->nlegs]);
      witnessLeave();
    }
  free(b->legs);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct bridge b = {0};
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t size = sizeof(me);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  me.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(fd, (struct sockaddr *)&me, size);
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&me, &size);
  uint16_t *msg = malloc((n + 1) * 2);
  msg[0] = htons((uint16_t)n);
  for (size_t i = 1; i <= n; i++)
    msg[i] = me.sin_port;
  bridge_invite(&b, (unsigned char *)msg, (n + 1) * 2);
  bridge_hangup(&b);
  return witnessReport();
}
