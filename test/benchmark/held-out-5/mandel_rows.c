// spawn: pthread_create joined
// loop: counted
// waits: after the loop
// distance: same function
// limiter: none
// differs: what says how many threads there are
// A: unbounded Y1 | origin: field of a request
// B: bounded N2 | origin: sysconf(_SC_NPROCESSORS_ONLN)
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct render_request {
  struct tile {
    double cx, cy, zoom;
  } *tiles;
  size_t ntiles;
};

struct band {
  const struct render_request *rq;
  size_t first, step;
  unsigned long iterations;
};

static void *render_band(void *p) {
  struct band *b = p;
  witnessTask();
  for (size_t i = b->first; i < b->rq->ntiles; i += b->step)
    b->iterations += (unsigned long)b->rq->tiles[i].zoom;
  return p;
}

unsigned long render(const struct render_request *rq) {
#ifdef TWIN
  size_t nth = (size_t)sysconf(_SC_NPROCESSORS_ONLN);
#else
  size_t nth = rq->ntiles;
#endif
  pthread_t *th = malloc(nth * sizeof *th);
  struct band *bands = calloc(nth, sizeof *bands);
  unsigned long sum = 0;
  for (size_t k = 0; k < nth; k++) {
    bands[k] = (struct band){rq, k, nth, 0};
    pthread_create(&th[k], NULL, render_band, &bands[k]);
  }
  for (size_t k = 0; k < nth; k++) {
    pthread_join(th[k], NULL);
    sum += bands[k].iterations;
  }
  free(bands);
  free(th);
  return sum;
}

int main(int argc, char **argv) {
  struct render_request rq;
  rq.ntiles = witnessSize(argc, argv);
  rq.tiles = calloc(rq.ntiles, sizeof *rq.tiles);
  render(&rq);
  return witnessReport();
}
