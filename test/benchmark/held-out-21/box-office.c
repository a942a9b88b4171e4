// spawn: in-house worker threads
// loop: while over a queue
// origin: array of orders
// waits: condition variable
// distance: two helper functions
// differs: the condition under which a worker is added
// A: unbounded Y6 | limiter: idle workers are counted, not all workers
// B: bounded N8 | limiter: the workers are at most 8
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define MAX_CLERKS 8

struct order {
  int show, seats;
  struct order *next;
};

struct box_office {
  pthread_mutex_t lock;
  pthread_cond_t wakeup;
  struct order *head, **tail;
  int clerks, idle, queued;
};

static void *clerk(void *arg) {
  struct box_office *b = arg;
  pthread_mutex_lock(&b->lock);
  witnessEnter();
  for (;;) {
    while (!b->head) {
      b->idle++;
      pthread_cond_wait(&b->wakeup, &b->lock);
      b->idle--;
    }
    struct order *o = b->head;
    b->head = o->next;
    if (!b->head)
      b->tail = &b->head;
    b->queued--;
    pthread_mutex_unlock(&b->lock);
    witnessWork();
    free(o);
    pthread_mutex_lock(&b->lock);
    if (!b->head && b->clerks > 4)
      break;
  }
  b->clerks--;
  witnessLeave();
  pthread_mutex_unlock(&b->lock);
  return NULL;
}

static int hire(struct box_office *b) {
  pthread_t t;
  int rc = pthread_create(&t, NULL, clerk, b);
  if (rc)
    return rc;
  pthread_detach(t);
  b->clerks++;
  return 0;
}

static int sell(struct box_office *b, int show, int seats) {
  int rc = 0;
  struct order *o = calloc(1, sizeof(*o));
  if (!o)
    return -1;
  o->show = show;
  o->seats = seats;
  pthread_mutex_lock(&b->lock);
  *b->tail = o;
  b->tail = &o->next;
  b->queued++;
#ifdef TWIN
  if (b->idle < b->queued && b->clerks < MAX_CLERKS)
#else
  if (b->idle < b->queued && b->idle < MAX_CLERKS)
#endif
    rc = hire(b);
  pthread_cond_signal(&b->wakeup);
  pthread_mutex_unlock(&b->lock);
  return rc;
}

int sell_all(struct box_office *b, const int *orders) {
  int sold = 0;
  while (*orders > 0) {
    if (sell(b, 1, *orders++) == 0)
      sold++;
  }
  return sold;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int *orders = calloc(n + 1, sizeof(int));
  static struct box_office b = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, &b.head, 0, 0, 0};
  for (size_t i = 0; i < n; i++)
    orders[i] = 1 + (int)(i % 4);
  sell_all(&b, orders);
  witnessSleep(200000000);
  witnessState()->Live = 0;
  return witnessReport();
}
