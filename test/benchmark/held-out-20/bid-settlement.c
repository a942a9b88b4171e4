// spawn: pthread_create
// loop: recursion
// origin: tree of a message
// limiter: none
// waits: a second recursion
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: a recursion after all
// B: bounded N3 | waits: before it goes deeper
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct area {
  unsigned eic;
  double volume;
  double price;
  pthread_t worker;
  struct area *sibling;
  struct area *child;
};

static void *settle(void *arg) {
  struct area *a = arg;
  witnessTask();
  a->price = a->volume > 0 ? 41.7 : 0.0;
  return NULL;
}

static int settle_area(struct area *a) {
  if (!a)
    return 0;
  if (pthread_create(&a->worker, NULL, settle, a) != 0)
    return -1;
#ifdef TWIN
  pthread_join(a->worker, NULL);
#endif
  if (settle_area(a->child) != 0)
    return -1;
  return settle_area(a->sibling);
}

#ifndef TWIN
static void await_area(struct area *a) {
  if (!a)
    return;
  pthread_join(a->worker, NULL);
  await_area(a->child);
  await_area(a->sibling);
}
#endif

int settle_market(struct area *root, double *turnover) {
  int rc = settle_area(root);
  if (rc != 0) {
    fprintf(stderr, "settlement of %u incomplete\n", root->eic);
    return rc;
  }
#ifndef TWIN
  await_area(root);
#endif
  *turnover = root->volume * root->price;
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct area *areas = calloc(n, sizeof(*areas));
  double turnover;
  for (size_t i = 1; i < n; i++) {
    struct area *up = &areas[(i - 1) / 3];
    areas[i].eic = (unsigned)i;
    areas[i].volume = 5.0;
    areas[i].sibling = up->child;
    up->child = &areas[i];
  }
  if (settle_market(areas, &turnover) != 0)
    return 1;
  return witnessReport();
}
