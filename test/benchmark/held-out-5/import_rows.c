// spawn: pthread_create joined
// loop: counted
// waits: after the loop
// distance: helper function
// limiter: none
// differs: what says how many threads there are
// A: unbounded Y1 | origin: parameter
// B: bounded N2 | origin: environment variable of the operator
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct importer {
  char **rows;
  size_t nrows;
  size_t next;
  pthread_mutex_t mu;
};

static void *import_main(void *v) {
  struct importer *im = v;
  witnessEnter();
  for (;;) {
    pthread_mutex_lock(&im->mu);
    size_t at = im->next++;
    pthread_mutex_unlock(&im->mu);
    if (at >= im->nrows)
      break;
    im->rows[at] = NULL;
  }
  witnessWork();
  witnessLeave();
  return NULL;
}

static int run_threads(struct importer *im, size_t count) {
  pthread_t *t = calloc(count, sizeof *t);
  size_t started = 0;
  while (started < count && pthread_create(&t[started], NULL, import_main, im) == 0)
    started++;
  for (size_t i = 0; i < started; i++)
    pthread_join(t[i], NULL);
  free(t);
  return started > 0 ? 0 : -1;
}

int import_rows(char **rows, size_t nrows) {
  struct importer im = {rows, nrows, 0, PTHREAD_MUTEX_INITIALIZER};
#ifdef TWIN
  const char *cfg = getenv("IMPORT_THREADS");
  return run_threads(&im, cfg ? strtoul(cfg, NULL, 10) : 4);
#else
  return run_threads(&im, nrows);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  import_rows(calloc(n, sizeof(char *)), n);
  return witnessReport();
}
