// spawn: pthread_create
// loop: for over a count
// origin: number of blocks of the caller
// waits: after the loop
// distance: same function
// differs: direction of the clamp
// A: unbounded Y7 | limiter: at least 8
// B: bounded N1 | limiter: at most 8
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))

struct stripe {
  pthread_t t;
  unsigned long first, step, total;
};

static void *copy_stripe(void *v) {
  struct stripe *s = v;
  volatile unsigned long done = 0;
  witnessTask();
  for (unsigned long b = s->first; b < s->total; b += s->step)
    done++;
  return NULL;
}

int copy_blocks(unsigned long nblocks) {
#ifdef TWIN
  unsigned long nstripes = MIN(nblocks, 8UL);
#else
  unsigned long nstripes = MAX(nblocks, 8UL);
#endif
  struct stripe *s = calloc(nstripes, sizeof *s);
  if (!s)
    return -1;
  for (unsigned long i = 0; i < nstripes; i++) {
    s[i].first = i;
    s[i].step = nstripes;
    s[i].total = nblocks;
    if (pthread_create(&s[i].t, 0, copy_stripe, &s[i]))
      abort();
  }
  for (unsigned long i = 0; i < nstripes; i++)
    pthread_join(s[i].t, 0);
  free(s);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  copy_blocks(n);
  return witnessReport();
}
