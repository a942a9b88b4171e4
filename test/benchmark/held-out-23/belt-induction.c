// spawn: pthread_create detached
// loop: while over a message list
// origin: manifest message
// limiter: counter of running tracers with condition variable
// waits: detached
// distance: same function
// differs: who lowers the counter
// A: bounded N9 | limiter: the tracer lowers the counter at its end
// B: unbounded Y5 | limiter: the caller lowers the counter after the start
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MAX_TRACERS 12

struct bag {
  char tag[11];
  int belt;
  struct bag *next;
};

struct sorter {
  pthread_mutex_t lock;
  pthread_cond_t idle;
  int tracing;
  unsigned long misrouted;
};

static struct sorter hall = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};

static void tracing_done(struct sorter *s) {
  pthread_mutex_lock(&s->lock);
  s->tracing--;
  pthread_cond_signal(&s->idle);
  pthread_mutex_unlock(&s->lock);
}

static void *trace_bag(void *arg) {
  struct bag *b = arg;
  witnessTask();
  if (b->belt < 0) {
    pthread_mutex_lock(&hall.lock);
    hall.misrouted++;
    pthread_mutex_unlock(&hall.lock);
  }
#ifndef TWIN
  tracing_done(&hall);
#endif
  return NULL;
}

/* A flight's manifest arrives as one linked message from the departure control system. */
int induct_manifest(struct bag *head) {
  pthread_attr_t attr;
  int failed = 0;

  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  while (head) {
    pthread_t tid;
    struct bag *b = head;
    head = head->next;
    pthread_mutex_lock(&hall.lock);
    while (hall.tracing >= MAX_TRACERS)
      pthread_cond_wait(&hall.idle, &hall.lock);
    hall.tracing++;
    pthread_mutex_unlock(&hall.lock);
    if (pthread_create(&tid, &attr, trace_bag, b) != 0) {
      failed++;
#ifndef TWIN
      tracing_done(&hall);
#endif
    }
#ifdef TWIN
    tracing_done(&hall);
#endif
  }
  pthread_attr_destroy(&attr);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct bag *head = NULL;
  for (size_t i = 0; i < n; i++) {
    struct bag *b = calloc(1, sizeof(*b));
    snprintf(b->tag, sizeof(b->tag), "%010zu", i);
    b->belt = (int)(i % 7);
    b->next = head;
    head = b;
  }
  induct_manifest(head);
  return witnessReport();
}
