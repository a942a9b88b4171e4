// spawn: pthread_create joined
// loop: index
// origin: see the factors
// waits: after the loop
// distance: same function
// differs: what the number of threads is
// A: unbounded Y1 | limiter: none | origin: number of runs in the input file
// B: bounded N2 | limiter: number of processors, each thread sorts many runs | origin: sysconf
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define RUN 64

static int *values;
static long nruns, stride;

static int by_value(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

static void *sort_runs(void *first) {
  witnessTask();
  for (long r = (long)(intptr_t)first; r < nruns; r += stride)
    qsort(values + r * RUN, RUN, sizeof *values, by_value);
  return NULL;
}

static int sort_file(FILE *in) {
  size_t got, total = 0, cap = 4096;
  values = malloc(cap * sizeof *values);
  while ((got = fread(values + total, sizeof *values, cap - total, in)) > 0) {
    total += got;
    if (total == cap)
      values = realloc(values, (cap *= 2) * sizeof *values);
  }
  nruns = (long)(total / RUN);
#ifdef TWIN
  stride = sysconf(_SC_NPROCESSORS_ONLN);
#else
  stride = nruns;
#endif
  pthread_t *t = calloc(stride, sizeof *t);
  for (long i = 0; i < stride; i++)
    pthread_create(&t[i], NULL, sort_runs, (void *)(intptr_t)i);
  for (long i = 0; i < stride; i++)
    pthread_join(t[i], NULL);
  free(t);
  return 0;
}

int main(int argc, char **argv) {
  int run[RUN] = {3, 1, 2};
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fwrite(run, sizeof run, 1, f);
  rewind(f);
  return sort_file(f) ? 1 : witnessReport();
}
