// spawn: thrd_create
// loop: linked list
// origin: calls of an incident report
// waits: detached
// distance: helper function
// limiter: counter and condition variable
// differs: where the counter is given back
// A: bounded N9 | limiter: given back at the end of the mission
// B: unbounded Y5 | limiter: given back as soon as the crew is assigned
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define CREWS 5

struct call {
  double lat, lon;
  int priority;
  struct call *next;
};

struct station {
  mtx_t lock;
  cnd_t freed;
  int out;
};

struct mission {
  struct station *station;
  struct call call;
};

static void sign_out(struct station *s) {
  mtx_lock(&s->lock);
  while (s->out >= CREWS)
    cnd_wait(&s->freed, &s->lock);
  s->out++;
  mtx_unlock(&s->lock);
}

static void sign_in(struct station *s) {
  mtx_lock(&s->lock);
  s->out--;
  cnd_signal(&s->freed);
  mtx_unlock(&s->lock);
}

static int drive(void *arg) {
  struct mission *m = arg;
#ifdef TWIN
  sign_in(m->station);
#endif
  witnessTask();
#ifndef TWIN
  sign_in(m->station);
#endif
  free(m);
  return 0;
}

static int send_crew(struct station *s, const struct call *c) {
  thrd_t thread;
  struct mission *m = malloc(sizeof(*m));
  if (!m)
    return thrd_nomem;
  m->station = s;
  m->call = *c;
  sign_out(s);
  int result = thrd_create(&thread, drive, m);
  if (result != thrd_success) {
    sign_in(s);
    free(m);
    return result;
  }
  return thrd_detach(thread);
}

int dispatch_report(struct station *s, const struct call *calls) {
  int unserved = 0;
  for (const struct call *c = calls; c; c = c->next)
    if (send_crew(s, c) != thrd_success)
      unserved++;
  return unserved;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct call *calls = NULL;
  while (n-- > 0) {
    struct call *c = calloc(1, sizeof(*c));
    c->next = calls;
    calls = c;
  }
  static struct station s;
  mtx_init(&s.lock, mtx_plain);
  cnd_init(&s.freed);
  dispatch_report(&s, calls);
  return witnessReport();
}
