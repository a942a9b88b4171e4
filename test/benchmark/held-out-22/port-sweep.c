// spawn: non-blocking connect
// loop: counted over a range
// origin: command-line port range
// waits: poll
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of open probes
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define PROBE_WINDOW 48

struct sweep {
  struct in_addr host;
  struct pollfd *probes;
  size_t open;
  unsigned found, closed;
};

static int probe_start(struct sweep *s, unsigned port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = s->host};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

  if (fd < 0)
    return -1;
  if (connect(fd, (struct sockaddr *)&to, sizeof(to)) != 0 && errno != EINPROGRESS &&
      errno != ECONNREFUSED) {
    close(fd);
    return -1;
  }
  witnessEnter();
  s->probes[s->open].fd = fd;
  s->probes[s->open].events = POLLOUT;
  s->open++;
  return 0;
}

static void probe_finish(struct sweep *s, size_t at) {
  int err = 0;
  socklen_t len = sizeof(err);
  getsockopt(s->probes[at].fd, SOL_SOCKET, SO_ERROR, &err, &len);
  if (err == 0 && !(s->probes[at].revents & POLLHUP))
    s->found++;
  else
    s->closed++;
  close(s->probes[at].fd);
  witnessLeave();
  s->probes[at] = s->probes[--s->open];
}

static void collect(struct sweep *s) {
  size_t i;
  if (poll(s->probes, s->open, 2000) <= 0)
    return;
  for (i = s->open; i-- > 0;)
    if (s->probes[i].revents)
      probe_finish(s, i);
}

int sweep_range(struct sweep *s, const char *range) {
  unsigned first, last, port;

  if (sscanf(range, "%u-%u", &first, &last) != 2 || first > last || last > 65535)
    return -1;
  s->probes = calloc(last - first + 1, sizeof(*s->probes));
  for (port = first; port <= last; port++) {
#ifdef TWIN
    while (s->open >= PROBE_WINDOW)
      collect(s);
#endif
    if (probe_start(s, port) != 0)
      fprintf(stderr, "port %u: %s\n", port, strerror(errno));
  }
  while (s->open > 0)
    collect(s);
  free(s->probes);
  return 0;
}

int main(int argc, char **argv) {
  struct sweep s = {.host.s_addr = htonl(INADDR_LOOPBACK)};
  char range[32];
  size_t n = witnessSize(argc, argv);
  snprintf(range, sizeof(range), "20001-%zu", 20000 + n);
  sweep_range(&s, range);
  return witnessReport();
}
