// spawn: C11 thrd_create
// loop: counted
// origin: pointer and length
// limiter: counter with condition variable
// waits: detached
// distance: helper function
// differs: who gives the slot back
// A: unbounded Y5 | limiter: counter lowered by the caller after the start
// B: bounded N4 | limiter: counter lowered by the task
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <threads.h>

#define RUNWAYS 4

struct flight {
  char callsign[8];
  int runway;
};

static mtx_t tower;
static cnd_t cleared;
static int occupied;

static void claim_runway(void) {
  mtx_lock(&tower);
  while (occupied >= RUNWAYS)
    cnd_wait(&cleared, &tower);
  occupied++;
  mtx_unlock(&tower);
}

static void vacate_runway(void) {
  mtx_lock(&tower);
  occupied--;
  cnd_signal(&cleared);
  mtx_unlock(&tower);
}

static int land(void *arg) {
  struct flight *f = arg;
  witnessTask();
  f->runway = f->callsign[0] % RUNWAYS;
#ifdef TWIN
  vacate_runway();
#endif
  return 0;
}

int schedule_landings(struct flight *flights, size_t count) {
  for (size_t i = 0; i < count; i++) {
    thrd_t t;
    claim_runway();
    if (thrd_create(&t, land, &flights[i]) != thrd_success) {
      vacate_runway();
      return -1;
    }
    thrd_detach(t);
#ifndef TWIN
    vacate_runway();
#endif
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct flight *flights = calloc(n, sizeof(*flights));
  mtx_init(&tower, mtx_plain);
  cnd_init(&cleared);
  if (schedule_landings(flights, n) != 0)
    return 1;
  return witnessReport();
}
