// spawn: pthread_create
// loop: recursion
// origin: catalogue of stars
// limiter: none
// waits: in each call
// distance: same function
// differs: what ends the spawning
// A: bounded N1 | limiter: depth below a constant
// B: unbounded Y7 | limiter: size of the part
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define PARALLEL_DEPTH 3

struct star {
  double ra, dec, mag;
};

struct span {
  struct star *first;
  size_t count;
  int depth;
};

static int by_ra(const void *a, const void *b) {
  double d = ((const struct star *)a)->ra - ((const struct star *)b)->ra;
  return (d > 0) - (d < 0);
}

static int by_dec(const void *a, const void *b) {
  double d = ((const struct star *)a)->dec - ((const struct star *)b)->dec;
  return (d > 0) - (d < 0);
}

static void *build_half(void *arg);

int build_tree(struct star *stars, size_t count, int depth) {
  pthread_t left;
  size_t mid = count / 2;
  if (count < 2)
    return 0;
  qsort(stars, count, sizeof *stars, depth % 2 ? by_dec : by_ra);
#ifndef TWIN
  if (depth < PARALLEL_DEPTH) {
#else
  if (count > 3) {
#endif
    struct span half = {stars, mid, depth + 1};
    if (pthread_create(&left, NULL, build_half, &half) != 0)
      return -1;
    int rc = build_tree(stars + mid + 1, count - mid - 1, depth + 1);
    pthread_join(left, NULL);
    return rc;
  }
  if (build_tree(stars, mid, depth + 1) < 0)
    return -1;
  return build_tree(stars + mid + 1, count - mid - 1, depth + 1);
}

static void *build_half(void *arg) {
  struct span *half = arg;
  witnessEnter();
  build_tree(half->first, half->count, half->depth);
  witnessWork();
  witnessLeave();
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct star *catalogue = calloc(n, sizeof *catalogue);
  for (size_t i = 0; i < n; i++) {
    catalogue[i].ra = (double)(i * 7919 % 3600) / 10;
    catalogue[i].dec = (double)(i * 104729 % 1800) / 10 - 90;
  }
  build_tree(catalogue, n, 0);
  free(catalogue);
  return witnessReport();
}
