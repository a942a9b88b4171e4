// spawn: pthread_create
// loop: counted
// limiter: none
// waits: after the loop
// distance: helper function
// differs: origin
// A: abstain-ok U1 | origin: member filled by registration
// B: unbounded Y1 | origin: pointer and length of a request
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct farm {
  char name[24];
  double litres;
  pthread_t call;
  int calling;
};

struct dairy {
  struct farm *farms;
  size_t nfarms;
  double expected;
  pthread_mutex_t lock;
};

static struct dairy dairy = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void *call_farm(void *arg) {
  struct farm *f = arg;
  witnessTask();
  pthread_mutex_lock(&dairy.lock);
  dairy.expected += f->litres;
  pthread_mutex_unlock(&dairy.lock);
  return NULL;
}

int dairy_register(struct dairy *d, const struct farm *f) {
  struct farm *more = realloc(d->farms, (d->nfarms + 1) * sizeof(*more));
  if (!more)
    return -1;
  d->farms = more;
  d->farms[d->nfarms++] = *f;
  return 0;
}

static void ask(struct farm *f) { f->calling = pthread_create(&f->call, NULL, call_farm, f) == 0; }

static void hang_up(struct farm *f) {
  if (f->calling)
    pthread_join(f->call, NULL);
  f->calling = 0;
}

/* Asks every farm of the tour how much milk waits. */
#ifndef TWIN
double dairy_plan_tour(struct dairy *d) {
  size_t i, count = d->nfarms;
  struct farm *tour = d->farms;
#else
double dairy_plan_tour(struct dairy *d, struct farm *tour, size_t count) {
  size_t i;
#endif
  d->expected = 0;
  for (i = 0; i < count; i++)
    ask(&tour[i]);
  for (i = 0; i < count; i++)
    hang_up(&tour[i]);
  return d->expected;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
#ifndef TWIN
  for (size_t i = 0; i < n; i++) {
    struct farm f = {.litres = 800};
    snprintf(f.name, sizeof(f.name), "farm %zu", i);
    dairy_register(&dairy, &f);
  }
  dairy_plan_tour(&dairy);
#else
  struct farm *tour = calloc(n, sizeof(*tour));
  for (size_t i = 0; i < n; i++)
    tour[i].litres = 800;
  dairy_plan_tour(&dairy, tour, n);
#endif
  return witnessReport();
}
