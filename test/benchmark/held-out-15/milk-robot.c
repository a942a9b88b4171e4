// spawn: libevent timer
// loop: while over evbuffer_readln
// origin: lines of a message
// limiter: counter with waiting list
// waits: callback
// distance: callback
// differs: compared before the start
// A: bounded N9 | limiter: counter compared, the rest waits in a queue
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/buffer.h>
#include <event2/event.h>
#include <stdlib.h>
#include <sys/queue.h>

#define STALLS 10

struct milking {
  unsigned cow;
  struct event *due;
  TAILQ_ENTRY(milking) link;
};

struct parlour {
  struct event_base *base;
  TAILQ_HEAD(, milking) queue;
  unsigned occupied, litres;
};

static struct parlour barn;

static void begin_milking(struct milking *m);

static void on_milked(evutil_socket_t fd, short what, void *arg) {
  struct milking *m = arg;
  barn.occupied--;
  barn.litres += 9;
  witnessLeave();
  event_free(m->due);
  free(m);
#ifndef TWIN
  struct milking *next = TAILQ_FIRST(&barn.queue);
  if (next && barn.occupied < STALLS) {
    TAILQ_REMOVE(&barn.queue, next, link);
    begin_milking(next);
  }
#endif
}

static void begin_milking(struct milking *m) {
  const struct timeval duration = {0, 5000};
  barn.occupied++;
  witnessEnter();
  m->due = evtimer_new(barn.base, on_milked, m);
  evtimer_add(m->due, &duration);
}

void on_arrivals(struct evbuffer *input) {
  char *line;
  size_t length;
  while ((line = evbuffer_readln(input, &length, EVBUFFER_EOL_LF)) != NULL) {
    struct milking *m = calloc(1, sizeof(*m));
    m->cow = (unsigned)strtoul(line, NULL, 10);
    free(line);
#ifndef TWIN
    if (barn.occupied >= STALLS) {
      TAILQ_INSERT_TAIL(&barn.queue, m, link);
      continue;
    }
#endif
    begin_milking(m);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct evbuffer *input = evbuffer_new();
  barn.base = event_base_new();
  TAILQ_INIT(&barn.queue);
  for (size_t i = 0; i < n; i++)
    evbuffer_add_printf(input, "%zu\n", 1000 + i);
  on_arrivals(input);
  event_base_dispatch(barn.base);
  return witnessReport();
}
