// spawn: pthread_create
// loop: singly linked tail queue
// origin: queue filled from a plan
// waits: after the loop
// distance: helper function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore inside the thread
// B: bounded N4 | limiter: semaphore before the thread
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

struct exposure {
  char field[20];
  double seconds;
  double background;
  pthread_t thread;
  int started;
  STAILQ_ENTRY(exposure) link;
};

STAILQ_HEAD(night_plan, exposure);

static sem_t scratch;

static void take_scratch(void) {
  while (sem_wait(&scratch) != 0 && errno == EINTR)
    ;
}

static void *reduce(void *arg) {
  struct exposure *e = arg;
  witnessEnter();
#ifndef TWIN
  take_scratch();
#endif
  witnessWork();
  e->background = 0.3 * e->seconds;
  witnessLeave();
  sem_post(&scratch);
  return NULL;
}

static int begin_reduction(struct exposure *e) {
  int rc;
#ifdef TWIN
  take_scratch();
#endif
  rc = pthread_create(&e->thread, NULL, reduce, e);
  e->started = rc == 0;
#ifdef TWIN
  if (rc != 0)
    sem_post(&scratch);
#endif
  return rc;
}

int reduce_night(struct night_plan *plan) {
  struct exposure *e;
  int failed = 0;

  STAILQ_FOREACH(e, plan, link) {
    if (begin_reduction(e) != 0) {
      fprintf(stderr, "%s: no thread\n", e->field);
      failed++;
    }
  }
  STAILQ_FOREACH(e, plan, link) {
    if (e->started)
      pthread_join(e->thread, NULL);
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct night_plan plan = STAILQ_HEAD_INITIALIZER(plan);
  sem_init(&scratch, 0, 6);
  for (size_t i = 0; i < n; i++) {
    struct exposure *e = calloc(1, sizeof(*e));
    snprintf(e->field, sizeof(e->field), "M%zu", i);
    e->seconds = 30;
    STAILQ_INSERT_TAIL(&plan, e, link);
  }
  reduce_night(&plan);
  return witnessReport();
}
