// spawn: pthread_create
// loop: recursion over halves
// origin: array and length
// limiter: depth of the recursion
// waits: joined by the parent
// distance: same function
// differs: when the recursion goes on without a thread
// A: unbounded Y7 | limiter: the size of a part, one feeder
// B: bounded N1 | limiter: three levels
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define LEVELS 3

struct feeder {
  double load;
  double capacity;
};

struct section {
  struct feeder *feeders;
  size_t count;
  int level;
  double surplus;
};

static double surplus_of(const struct feeder *f, size_t count) {
  double sum = 0;
  for (size_t i = 0; i < count; i++)
    sum += f[i].capacity - f[i].load;
  return sum;
}

static void *balance(void *arg) {
  struct section *s = arg;
#ifndef TWIN
  int leaf = s->count <= 1;
#else
  int leaf = s->count <= 1 || s->level >= LEVELS;
#endif
  witnessEnter();
  if (leaf) {
    witnessWork();
    s->surplus = surplus_of(s->feeders, s->count);
    witnessLeave();
    return NULL;
  }
  size_t half = s->count / 2;
  struct section left = {s->feeders, half, s->level + 1, 0};
  struct section right = {s->feeders + half, s->count - half, s->level + 1, 0};
  pthread_t worker;
  int threaded = pthread_create(&worker, NULL, balance, &left) == 0;
  if (!threaded)
    left.surplus = surplus_of(left.feeders, left.count);
  balance(&right);
  if (threaded)
    pthread_join(worker, NULL);
  s->surplus = left.surplus + right.surplus;
  witnessLeave();
  return NULL;
}

double grid_surplus(struct feeder *feeders, size_t count) {
  struct section whole = {feeders, count, 0, 0};
  balance(&whole);
  return whole.surplus;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct feeder *feeders = calloc(n, sizeof(*feeders));
  for (size_t i = 0; i < n; i++)
    feeders[i].capacity = 40;
  printf("surplus %.1f\n", grid_surplus(feeders, n));
  return witnessReport();
}
