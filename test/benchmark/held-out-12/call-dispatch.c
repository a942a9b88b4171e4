// spawn: pthread_create
// loop: for inside an iterator with a callback
// origin: hash buckets of lists
// limiter: counter with a condition variable
// waits: counter zero after the loop
// distance: callback
// differs: where the counter goes down
// A: unbounded Y5 | limiter: counter that goes down before the call ends
// B: bounded N9
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define BUCKETS 64
#define MAX_DIALING 15

struct subscriber {
  unsigned long imsi;
  int ringing;
  struct subscriber *next;
};

struct subscriber_table {
  struct subscriber *bucket[BUCKETS];
};

typedef int (*subscriber_fn)(struct subscriber *, void *);

static int subscriber_each(struct subscriber_table *t, subscriber_fn fn, void *ctx) {
  for (unsigned b = 0; b < BUCKETS; b++)
    for (struct subscriber *s = t->bucket[b]; s; s = s->next)
      if (fn(s, ctx) != 0)
        return -1;
  return 0;
}

struct dialer {
  pthread_mutex_t lock;
  pthread_cond_t hangup;
  unsigned dialing;
};

struct leg {
  struct dialer *dialer;
  struct subscriber *callee;
};

static void dialer_line_free(struct dialer *d) {
  pthread_mutex_lock(&d->lock);
  d->dialing--;
  pthread_cond_signal(&d->hangup);
  pthread_mutex_unlock(&d->lock);
}

static void *leg_main(void *arg) {
  struct leg *leg = arg;
  struct dialer *dialer = leg->dialer;
  leg->callee->ringing = 1;
#ifndef TWIN
  dialer_line_free(dialer);
  witnessTask();
#else
  witnessTask();
  dialer_line_free(dialer);
#endif
  free(leg);
  return NULL;
}

static int dial(struct subscriber *s, void *ctx) {
  struct dialer *d = ctx;
  pthread_t tid;
  struct leg *leg = malloc(sizeof(*leg));
  *leg = (struct leg){d, s};
  pthread_mutex_lock(&d->lock);
  while (d->dialing >= MAX_DIALING)
    pthread_cond_wait(&d->hangup, &d->lock);
  d->dialing++;
  pthread_mutex_unlock(&d->lock);
  if (pthread_create(&tid, NULL, leg_main, leg) != 0)
    return -1;
  return pthread_detach(tid);
}

int page_all(struct subscriber_table *t, struct dialer *d) {
  int rc = subscriber_each(t, dial, d);
  pthread_mutex_lock(&d->lock);
  while (d->dialing > 0)
    pthread_cond_wait(&d->hangup, &d->lock);
  pthread_mutex_unlock(&d->lock);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct subscriber_table t = {{0}};
  struct dialer d = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};
  for (size_t i = 0; i < n; i++) {
    struct subscriber *s = calloc(1, sizeof(*s));
    s->next = t.bucket[i % BUCKETS];
    t.bucket[i % BUCKETS] = s;
  }
  page_all(&t, &d);
  return witnessReport();
}
