// spawn: libevent timer
// loop: TAILQ_FOREACH
// origin: list filled from a request
// waits: event loop
// distance: helper function
// differs: limiter
// A: unbounded Y6 | limiter: count of live callbacks of another exchange
// B: bounded N9 | limiter: count of live callbacks
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

#define OUTSTANDING 40

struct exchange;

struct bidder {
  char seat[16];
  struct exchange *owner;
  struct event *deadline;
  TAILQ_ENTRY(bidder) link;
};

TAILQ_HEAD(bidder_list, bidder);

struct exchange {
  struct event_base *base;
  struct bidder_list bidders;
  unsigned outstanding;
  unsigned no_bids;
  unsigned skipped;
};

static void on_deadline(evutil_socket_t fd, short what, void *arg) {
  struct bidder *b = arg;
  (void)fd;
  (void)what;
  b->owner->no_bids++;
  b->owner->outstanding--;
  event_free(b->deadline);
  b->deadline = NULL;
  witnessLeave();
}

static int ask(struct exchange *x, struct bidder *b) {
  struct timeval tmax = {0, 60000};
  b->owner = x;
  b->deadline = evtimer_new(x->base, on_deadline, b);
  if (!b->deadline || evtimer_add(b->deadline, &tmax) != 0)
    return -1;
  x->outstanding++;
  witnessEnter();
  return 0;
}

int run_auction(struct exchange *x, const struct exchange *partner) {
  struct bidder *b;
  TAILQ_FOREACH(b, &x->bidders, link) {
#ifndef TWIN
    if (partner->outstanding >= OUTSTANDING) {
#else
    if (x->outstanding >= OUTSTANDING) {
#endif
      x->skipped++;
      continue;
    }
    if (ask(x, b) != 0) {
      fprintf(stderr, "seat %s: no timer\n", b->seat);
      return -1;
    }
  }
  return event_base_dispatch(x->base) < 0 ? -1 : (int)partner->no_bids;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct exchange x = {0}, partner = {0};
  x.base = event_base_new();
  TAILQ_INIT(&x.bidders);
  for (size_t i = 0; i < n; i++) {
    struct bidder *b = calloc(1, sizeof(*b));
    snprintf(b->seat, sizeof(b->seat), "seat%zu", i);
    TAILQ_INSERT_TAIL(&x.bidders, b, link);
  }
  if (run_auction(&x, &partner) < 0)
    return 1;
  return witnessReport();
}
