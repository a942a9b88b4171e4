// spawn: libevent
// loop: TAILQ
// origin: list filled elsewhere
// limiter: counter of open probes
// waits: event loop
// distance: callbacks
// differs: whether the check leaves the function
// A: bounded N9 | limiter: counter of open probes compared before the start
// B: unbounded Y7 | limiter: too many open probes are only counted
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/event.h>
#include <stdlib.h>
#include <sys/queue.h>

#define OPEN_MAX_PROBES 12

struct probe {
  TAILQ_ENTRY(probe) link;
  struct ids *ids;
  struct event *reply;
  unsigned address;
};

TAILQ_HEAD(probe_list, probe);

struct ids {
  struct event_base *base;
  struct probe_list waiting;
  unsigned open;
  unsigned answered;
  unsigned overruns;
};

static void launch_probes(struct ids *ids);

static void on_reply(evutil_socket_t fd, short what, void *arg) {
  struct probe *p = arg;
  struct ids *ids = p->ids;
  (void)fd;
  (void)what;
  ids->open--;
  ids->answered++;
  event_free(p->reply);
  free(p);
  witnessLeave();
  launch_probes(ids);
}

static int launch(struct ids *ids, struct probe *p) {
  struct timeval rtt = {0, 20000};
  p->ids = ids;
  p->reply = event_new(ids->base, -1, 0, on_reply, p);
  if (!p->reply || event_add(p->reply, &rtt) != 0)
    return -1;
  witnessEnter();
  ids->open++;
  return 0;
}

static void launch_probes(struct ids *ids) {
  struct probe *p;
  while ((p = TAILQ_FIRST(&ids->waiting)) != NULL) {
    if (ids->open >= OPEN_MAX_PROBES) {
      ids->overruns++;
#ifndef TWIN
      return;
#endif
    }
    TAILQ_REMOVE(&ids->waiting, p, link);
    if (launch(ids, p) != 0)
      free(p);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct ids ids = {0};
  ids.base = event_base_new();
  TAILQ_INIT(&ids.waiting);
  for (size_t i = 0; i < n; i++) {
    struct probe *p = calloc(1, sizeof(*p));
    p->address = 0x0a000000u + (unsigned)i;
    TAILQ_INSERT_TAIL(&ids.waiting, p, link);
  }
  launch_probes(&ids);
  event_base_dispatch(ids.base);
  return witnessReport();
}
