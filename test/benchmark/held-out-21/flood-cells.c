// spawn: pthread_create
// loop: recursion over halves
// origin: pointer and length
// waits: pthread_join of the right half
// distance: recursive function
// limiter: depth
// differs: when the recursion stops to start threads
// A: unbounded Y1 | limiter: none but the size of a leaf
// B: bounded N1 | limiter: depth of 3
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define SPLIT_DEPTH 3

struct cell {
  float bed, depth, qx, qy;
};

struct range {
  struct cell *cells;
  size_t count;
  unsigned level;
};

static void advance(struct cell *c) {
  c->depth += c->qx + c->qy;
}

static void *solve(void *arg);

static int split(struct range *r) {
  size_t half = r->count / 2;
  struct range left = {r->cells, half, r->level + 1};
  struct range right = {r->cells + half, r->count - half, r->level + 1};
  pthread_t helper;
  if (pthread_create(&helper, NULL, solve, &right) != 0) {
    solve(&right);
    solve(&left);
    return -1;
  }
  solve(&left);
  return pthread_join(helper, NULL);
}

static int divisible(const struct range *r) {
#ifdef TWIN
  return r->count > 1 && r->level < SPLIT_DEPTH;
#else
  return r->count > 1;
#endif
}

static void *solve(void *arg) {
  struct range *r = arg;
  witnessEnter();
  if (divisible(r)) {
    split(r);
  } else {
    for (size_t i = 0; i < r->count; i++)
      advance(&r->cells[i]);
    witnessWork();
  }
  witnessLeave();
  return NULL;
}

void time_step(struct cell *cells, size_t count) {
  struct range all = {cells, count, 0};
  if (count)
    solve(&all);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct cell *cells = calloc(n, sizeof(*cells));
  time_step(cells, n);
  free(cells);
  return witnessReport();
}
