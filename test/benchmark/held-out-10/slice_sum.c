// spawn: pthread_create
// loop: for
// origin: pointer with length
// waits: join
// distance: same function
// differs: number of threads
// A: unbounded Y1 | limiter: none (a thread per eight values)
// B: bounded N2 | limiter: at most as many as processors
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>
#include <unistd.h>

#define PER_THREAD 8

struct part {
  const double *values;
  size_t count;
  double sum;
};

static void *sum_part(void *arg) {
  struct part *p = arg;
  p->sum = 0;
  for (size_t i = 0; i < p->count; i++)
    p->sum += p->values[i];
  witnessTask();
  return NULL;
}

double sum_values(const double *values, size_t count) {
  size_t threads = (count + PER_THREAD - 1) / PER_THREAD;
#ifdef TWIN
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  if (cpus > 0 && threads > (size_t)cpus)
    threads = (size_t)cpus;
#endif
  if (threads == 0)
    return 0;
  pthread_t *tids = calloc(threads, sizeof(*tids));
  struct part *parts = calloc(threads, sizeof(*parts));
  size_t each = (count + threads - 1) / threads;
  for (size_t t = 0; t < threads; t++) {
    size_t from = t * each < count ? t * each : count;
    parts[t].values = values + from;
    parts[t].count = count - from < each ? count - from : each;
    pthread_create(&tids[t], NULL, sum_part, &parts[t]);
  }
  double total = 0;
  for (size_t t = 0; t < threads; t++) {
    pthread_join(tids[t], NULL);
    total += parts[t].sum;
  }
  free(tids);
  free(parts);
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sum_values(calloc(n, sizeof(double)), n);
  return witnessReport();
}
