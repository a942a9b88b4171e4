// trap: T31 T25
// spawn: omp task, then pthread_create
// loop: for
// origin: parameter
// waits: taskwait
// distance: body of an omp task
// differs: whether the body of the task starts a thread
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: team of 4
// witness: not-runnable (no libomp for clang to link; measured with gcc -fopenmp)
// flags: -fopenmp
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct chunk {
  pthread_t helper;
  unsigned from, to;
  unsigned long sum;
};

static void *add_up(void *p) {
  struct chunk *c = p;
  witnessTask();
  for (unsigned i = c->from; i < c->to; i++)
    c->sum += i;
  return NULL;
}

static unsigned long reduce(struct chunk *c, int n) {
  unsigned long total = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int i = 0; i < n; i++) {
#pragma omp task firstprivate(i)
      {
#ifdef TWIN
        add_up(&c[i]);
#else
        pthread_create(&c[i].helper, NULL, add_up, &c[i]);
#endif
      }
    }
#pragma omp taskwait
  }
  for (int i = 0; i < n; i++) {
#ifndef TWIN
    pthread_join(c[i].helper, NULL);
#endif
    total += c[i].sum;
  }
  return total;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  struct chunk *c = calloc(n, sizeof *c);
  for (int i = 0; i < n; i++)
    c[i].to = (c[i].from = 10 * i) + 10;
  fprintf(stderr, "%lu\n", reduce(c, n));
  return witnessReport();
}
