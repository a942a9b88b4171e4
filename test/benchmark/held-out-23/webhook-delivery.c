// spawn: libevent timer per delivery
// loop: tail queue
// origin: rows of a database
// limiter: counter of deliveries in flight
// waits: loop of events
// distance: callback
// differs: whether the counter is compared
// A: unbounded Y1 | limiter: none, the counter is only for the statistics
// B: bounded N9 | limiter: counter compared before the start
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/event.h>
#include <stdlib.h>
#include <sys/queue.h>

#define MAX_INFLIGHT 24

struct delivery {
  int hook_id;
  struct event *reply;
  struct dispatcher *owner;
  TAILQ_ENTRY(delivery) link;
};

struct dispatcher {
  struct event_base *base;
  TAILQ_HEAD(, delivery) pending;
  unsigned inflight;
  unsigned delivered;
};

static void pump(struct dispatcher *d);

static void on_reply(evutil_socket_t fd, short what, void *arg) {
  struct delivery *dl = arg;
  struct dispatcher *d = dl->owner;
  witnessLeave();
  d->inflight--;
  d->delivered++;
  event_free(dl->reply);
  free(dl);
  pump(d);
}

static int post(struct dispatcher *d, struct delivery *dl) {
  static const struct timeval roundtrip = {0, 30000};
  dl->reply = evtimer_new(d->base, on_reply, dl);
  if (!dl->reply || evtimer_add(dl->reply, &roundtrip) != 0)
    return -1;
  witnessEnter();
  d->inflight++;
  return 0;
}

static void pump(struct dispatcher *d) {
  struct delivery *dl;
  while ((dl = TAILQ_FIRST(&d->pending)) != NULL) {
#ifdef TWIN
    if (d->inflight >= MAX_INFLIGHT)
      return;
#endif
    TAILQ_REMOVE(&d->pending, dl, link);
    if (post(d, dl) != 0)
      free(dl);
  }
}

void dispatcher_enqueue(struct dispatcher *d, int hook_id) {
  struct delivery *dl = calloc(1, sizeof(*dl));
  if (!dl)
    return;
  dl->hook_id = hook_id;
  dl->owner = d;
  TAILQ_INSERT_TAIL(&d->pending, dl, link);
}

int dispatcher_run(struct dispatcher *d) {
  pump(d);
  return event_base_dispatch(d->base);
}

int main(int argc, char **argv) {
  struct dispatcher d = {.base = event_base_new()};
  TAILQ_INIT(&d.pending);
  for (size_t i = 0, n = witnessSize(argc, argv); i < n; i++)
    dispatcher_enqueue(&d, (int)i);
  dispatcher_run(&d);
  return witnessReport();
}
