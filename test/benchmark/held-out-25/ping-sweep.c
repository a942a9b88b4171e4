// spawn: non-blocking connect
// loop: counted, over the addresses of a range
// origin: address range given by the user
// waits: poll after the loop
// distance: helper function
// differs: whether a full table makes the loop drain
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: drains the table when 32 probes are open
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

struct probe {
  uint32_t address;
  int alive;
};

struct sweep {
  struct pollfd *open;
  struct probe *probes;
  size_t count;
  size_t answered;
  uint16_t port;
};

static int probe_start(struct sweep *s, uint32_t address) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(s->port)};
  to.sin_addr.s_addr = htonl(address);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -errno;
  witnessEnter();
  if (connect(fd, (struct sockaddr *)&to, sizeof(to)) != 0 && errno != EINPROGRESS) {
    close(fd);
    witnessLeave();
    return 0;
  }
  s->open[s->count] = (struct pollfd){fd, POLLOUT, 0};
  s->probes[s->count] = (struct probe){address, 0};
  s->count++;
  return 0;
}

static void probe_drain(struct sweep *s) {
  poll(s->open, s->count, 200);
  for (size_t i = 0; i < s->count; i++) {
    int err = 0;
    socklen_t size = sizeof(err);
    getsockopt(s->open[i].fd, SOL_SOCKET, SO_ERROR, &err, &size);
    s->probes[i].alive = err == 0;
    s->answered += s->probes[i].alive;
    close(s->open[i].fd);
    witnessLeave();
  }
  s->count = 0;
}

long sweep_range(uint32_t first, uint32_t last, uint16_t port) {
  size_t size = (size_t)last - first + 1;
  struct sweep s = {.port = port};
  s.open = calloc(size, sizeof(*s.open));
  s.probes = calloc(size, sizeof(*s.probes));
  if (!s.open || !s.probes)
    return -ENOMEM;
  for (uint32_t a = first; a <= last; a++) {
    int err = probe_start(&s, a);
    if (err != 0)
      break;
#ifdef TWIN
    if (s.count == 32)
      probe_drain(&s);
#endif
  }
  probe_drain(&s);
  free(s.open);
  free(s.probes);
  return (long)s.answered;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t size = sizeof(me);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  bind(fd, (struct sockaddr *)&me, sizeof(me));
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&me, &size);
  uint32_t first = 0x7f000001;
  sweep_range(first, first + (uint32_t)n - 1, ntohs(me.sin_port));
  return witnessReport();
}
