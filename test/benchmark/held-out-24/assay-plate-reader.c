// spawn: pthread_create
// loop: counted
// origin: size of a pool
// waits: when the pool is closed
// distance: in-house pool
// differs: number of threads
// A: bounded N2 | limiter: number of processors
// B: unbounded Y1 | limiter: none, one thread for each well
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct well {
  unsigned row, column;
  float absorbance;
};

struct plate {
  size_t nwells;
  struct well *wells;
};

struct crew {
  pthread_mutex_t lock;
  pthread_t *threads;
  size_t nthreads;
  struct well *queue;
  size_t next, end;
};

static struct well *crew_take(struct crew *c) {
  struct well *w = NULL;
  pthread_mutex_lock(&c->lock);
  if (c->next < c->end)
    w = &c->queue[c->next++];
  pthread_mutex_unlock(&c->lock);
  return w;
}

static void *crew_main(void *arg) {
  struct crew *c = arg;
  struct well *w;
  witnessTask();
  while ((w = crew_take(c)))
    w->absorbance = 0.05f * (float)(w->row + w->column);
  return NULL;
}

static int crew_open(struct crew *c, size_t want, struct plate *p) {
  memset(c, 0, sizeof(*c));
  pthread_mutex_init(&c->lock, NULL);
  c->queue = p->wells;
  c->end = p->nwells;
  c->threads = calloc(want, sizeof(*c->threads));
  if (!c->threads)
    return -1;
  while (c->nthreads < want) {
    if (pthread_create(&c->threads[c->nthreads], NULL, crew_main, c) != 0)
      return c->nthreads ? 0 : -1;
    c->nthreads++;
  }
  return 0;
}

static void crew_close(struct crew *c) {
  while (c->nthreads > 0)
    pthread_join(c->threads[--c->nthreads], NULL);
  free(c->threads);
  pthread_mutex_destroy(&c->lock);
}

int read_plate(struct plate *p) {
  struct crew crew;
#ifndef TWIN
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  size_t want = cpus > 0 ? (size_t)cpus : 1;
#else
  size_t want = p->nwells;
#endif
  if (crew_open(&crew, want, p) != 0)
    return -1;
  crew_close(&crew);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct plate p = {n, calloc(n, sizeof(struct well))};
  for (size_t i = 0; i < n; i++) {
    p.wells[i].row = (unsigned)(i / 12);
    p.wells[i].column = (unsigned)(i % 12);
  }
  read_plate(&p);
  return witnessReport();
}
