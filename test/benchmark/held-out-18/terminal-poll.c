// spawn: connect, non-blocking
// loop: counted
// origin: pointer and length
// waits: poll
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: collects all when twenty are open
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#define LANE 20

struct terminal {
  struct sockaddr_in addr;
  int fd;
  int online;
};

static int dial(struct terminal *t) {
  t->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (t->fd < 0)
    return -1;
  if (connect(t->fd, (struct sockaddr *)&t->addr, sizeof(t->addr)) != 0 && errno != EINPROGRESS) {
    close(t->fd);
    t->fd = -1;
    return -1;
  }
  witnessEnter();
  return 0;
}

static void hang_up(struct terminal *t) {
  struct pollfd p = {t->fd, POLLOUT, 0};
  if (t->fd < 0)
    return;
  t->online = poll(&p, 1, 2000) == 1 && !(p.revents & POLLERR);
  close(t->fd);
  t->fd = -1;
  witnessLeave();
}

size_t poll_store(struct terminal *terms, size_t nterms) {
  size_t i, open_from = 0, online = 0;
  for (i = 0; i < nterms; i++) {
    if (dial(&terms[i]) != 0)
      fprintf(stderr, "terminal %zu: unreachable\n", i);
#ifdef TWIN
    if (i + 1 - open_from == LANE) {
      for (; open_from <= i; open_from++)
        hang_up(&terms[open_from]);
    }
#endif
  }
  for (; open_from < nterms; open_from++)
    hang_up(&terms[open_from]);
  for (i = 0; i < nterms; i++)
    online += terms[i].online;
  return online;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in self = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(self);
  int hub = socket(AF_INET, SOCK_STREAM, 0);
  bind(hub, (struct sockaddr *)&self, sizeof(self));
  listen(hub, 4096);
  getsockname(hub, (struct sockaddr *)&self, &len);
  struct terminal *terms = calloc(n, sizeof(*terms));
  for (size_t i = 0; i < n; i++)
    terms[i].addr = self;
  poll_store(terms, n);
  return witnessReport();
}
