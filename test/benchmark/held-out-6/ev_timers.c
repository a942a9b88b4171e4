// trap: T15 T21
// spawn: event_add
// loop: for over a list
// origin: lines of a file
// waits: event_base_dispatch
// distance: callback
// differs: whether the callback starts the next
// A: unbounded Y7 | limiter: counter that is only printed
// B: bounded N9 | limiter: counter compared before event_add
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/event.h>
#include <stdlib.h>

struct probe {
  struct event *timer;
  struct sweep *of;
};

struct sweep {
  struct event_base *base;
  FILE *targets;
  int active;
};

static void refill(struct sweep *s);

static void on_answer(evutil_socket_t fd, short what, void *arg) {
  struct probe *p = arg;
  struct sweep *s = p->of;
  witnessLeave();
  event_free(p->timer);
  free(p);
  s->active--;
  refill(s);
}

static void refill(struct sweep *s) {
  char target[32];
  struct timeval soon = {0, 9000};
#ifdef TWIN
  while (s->active < 20) {
#else
  for (;;) {
    if (s->active == 20)
      fputs("more than twenty\n", stderr);
#endif
    if (fscanf(s->targets, "%31s", target) != 1)
      break;
    struct probe *p = calloc(1, sizeof *p);
    p->of = s;
    p->timer = evtimer_new(s->base, on_answer, p);
    s->active++;
    witnessEnter();
    event_add(p->timer, &soon);
  }
}

int main(int argc, char **argv) {
  struct sweep s = {event_base_new(), tmpfile(), 0};
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(s.targets, "10.1.0.%zu\n", n % 255);
  rewind(s.targets);
  refill(&s);
  event_base_dispatch(s.base);
  return witnessReport();
}
