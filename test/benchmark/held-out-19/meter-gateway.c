// spawn: non-blocking connect
// loop: counted with poll
// origin: meters of a roster message
// limiter: size of the table of sessions
// waits: poll loop
// distance: helper functions
// differs: how the table of sessions is sized
// A: bounded N5 | limiter: table of a fixed size, refilled as sessions end
// B: unbounded Y3 | limiter: table as large as the roster
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>

#define SESSIONS 16

struct roster {
  uint32_t nmeters;
  struct sockaddr_in *meters;
};

struct gateway {
  struct pollfd *fds;
  unsigned *age;
  size_t capacity;
  size_t done;
};

static int session_open(const struct sockaddr_in *meter) {
  int s = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  if (s < 0)
    return -1;
  if (connect(s, (const struct sockaddr *)meter, sizeof(*meter)) != 0) {
    close(s);
    return -1;
  }
  witnessEnter();
  send(s, "\x10\x40\x01\x41\x16", 5, 0);
  return s;
}

static void session_close(struct gateway *g, size_t i) {
  close(g->fds[i].fd);
  g->fds[i].fd = -1;
  g->done++;
  witnessLeave();
}

static size_t poll_roster(struct gateway *g, const struct roster *r) {
  size_t next = 0, open = 0;
#ifdef TWIN
  g->capacity = r->nmeters;
#else
  g->capacity = SESSIONS;
#endif
  g->fds = malloc(g->capacity * sizeof(*g->fds));
  g->age = calloc(g->capacity, sizeof(*g->age));
  for (size_t i = 0; i < g->capacity; i++)
    g->fds[i] = (struct pollfd){-1, POLLIN, 0};
  while (next < r->nmeters || open > 0) {
    for (size_t i = 0; i < g->capacity && next < r->nmeters; i++)
      if (g->fds[i].fd < 0) {
        g->fds[i].fd = session_open(&r->meters[next++]);
        g->age[i] = 0;
        open += g->fds[i].fd >= 0;
      }
    poll(g->fds, g->capacity, 1);
    for (size_t i = 0; i < g->capacity; i++)
      if (g->fds[i].fd >= 0 && (g->fds[i].revents || ++g->age[i] > 3)) {
        session_close(g, i);
        open--;
      }
  }
  free(g->age);
  free(g->fds);
  return g->done;
}

int main(int argc, char **argv) {
  struct gateway g = {0};
  struct roster r = {(uint32_t)witnessSize(argc, argv), NULL};
  int meter = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(a);
  bind(meter, (struct sockaddr *)&a, len);
  getsockname(meter, (struct sockaddr *)&a, &len);
  r.meters = calloc(r.nmeters, sizeof(a));
  for (uint32_t i = 0; i < r.nmeters; i++)
    r.meters[i] = a;
  poll_roster(&g, &r);
  return witnessReport();
}
