// spawn: non-blocking connect
// loop: while
// origin: addresses in a request
// waits: poll
// distance: helper function
// differs: a window
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: polls while a window of connections is open
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define SWEEP_WINDOW 24

struct sweep {
  struct sockaddr_in *slaves;
  size_t nslaves;
  struct pollfd *open;
  size_t nopen;
  size_t answered;
};

static int begin_connect(struct sweep *s, const struct sockaddr_in *to) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (const struct sockaddr *)to, sizeof(*to)) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  s->open[s->nopen].fd = fd;
  s->open[s->nopen].events = POLLOUT;
  s->open[s->nopen].revents = 0;
  s->nopen++;
  return 0;
}

static void collect(struct sweep *s) {
  if (poll(s->open, s->nopen, 1000) <= 0)
    return;
  for (size_t i = 0; i < s->nopen;) {
    if (!s->open[i].revents) {
      i++;
      continue;
    }
    int error = 0;
    socklen_t length = sizeof(error);
    getsockopt(s->open[i].fd, SOL_SOCKET, SO_ERROR, &error, &length);
    s->answered += error == 0;
    close(s->open[i].fd);
    witnessLeave();
    s->open[i] = s->open[--s->nopen];
  }
}

size_t sweep_slaves(struct sweep *s) {
  size_t next = 0;
  s->open = calloc(s->nslaves, sizeof(*s->open));
  if (!s->open)
    return 0;
  while (next < s->nslaves) {
#ifdef TWIN
    while (s->nopen >= SWEEP_WINDOW)
      collect(s);
#endif
    if (begin_connect(s, &s->slaves[next]) != 0)
      perror("modbus: connect");
    next++;
  }
  while (s->nopen > 0)
    collect(s);
  free(s->open);
  return s->answered;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in gateway = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof(gateway);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  bind(listener, (struct sockaddr *)&gateway, length);
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&gateway, &length);
  struct sweep s = {.slaves = calloc(n, sizeof(gateway)), .nslaves = n};
  for (size_t i = 0; i < n; i++)
    s.slaves[i] = gateway;
  sweep_slaves(&s);
  return witnessReport();
}
