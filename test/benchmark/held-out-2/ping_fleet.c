// spawn: pthread_create
// loop: for to a number
// origin: count parameter
// waits: pthread_join after the loop
// distance: same function
// differs: clamp of the count
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: a larger count is cut to the size of the table
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define MAX_PINGS 32

struct vehicle {
  unsigned id;
  int online;
};

static void *ping(void *arg) {
  struct vehicle *v = (struct vehicle *)arg;
  witnessTask();
  v->online = 1;
  return NULL;
}

unsigned ping_fleet(struct vehicle *fleet, unsigned count) {
  unsigned i, online = 0;

  if (count == 0)
    return 0;
#ifdef TWIN
  pthread_t tids[MAX_PINGS];
  if (count > MAX_PINGS)
    count = MAX_PINGS; /* the rest in the next round */
#else
  pthread_t *tids = malloc(count * sizeof(*tids));
  if (!tids)
    return 0;
#endif
  for (i = 0; i < count; i++)
    pthread_create(&tids[i], NULL, ping, &fleet[i]);
  for (i = 0; i < count; i++) {
    pthread_join(tids[i], NULL);
    online += fleet[i].online;
  }
#ifndef TWIN
  free(tids);
#endif
  return online;
}

int main(int argc, char **argv) {
  unsigned n = (unsigned)witnessSize(argc, argv);
  struct vehicle *fleet = calloc(n, sizeof(*fleet));
  ping_fleet(fleet, n);
  return witnessReport();
}
