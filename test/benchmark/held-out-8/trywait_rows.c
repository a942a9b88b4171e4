// spawn: pthread_create
// loop: index
// origin: table parameter
// limiter: POSIX semaphore
// waits: joined after the loop
// distance: same function
// differs: sem_trywait or sem_wait
// A: unbounded Y4 | limiter: sem_trywait, its answer is only counted
// B: bounded N4 | limiter: sem_wait
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

typedef struct {
  int id;
  double cells[8];
} row_t;

typedef struct {
  row_t *rows;
  int nrows;
} table_t;

static sem_t cores;

static void *aggregate(void *arg) {
  row_t *row = arg;
  row->cells[0] += row->cells[1];
  witnessTask();
  sem_post(&cores);
  return NULL;
}

/* Returns how often no core was free, or -1. */
int table_aggregate(table_t *table) {
  pthread_t *tids = calloc((size_t)table->nrows, sizeof(*tids));
  int busy = 0;
  if (tids == NULL)
    return -1;
  for (int i = 0; i < table->nrows; i++) {
#ifdef TWIN
    while (sem_wait(&cores) != 0 && errno == EINTR)
      busy++;
#else
    if (sem_trywait(&cores) != 0 && errno == EAGAIN)
      busy++;
#endif
    pthread_create(&tids[i], NULL, aggregate, &table->rows[i]);
  }
  for (int i = 0; i < table->nrows; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  return busy;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  table_t table = {calloc(n, sizeof(row_t)), (int)n};
  sem_init(&cores, 0, 8);
  table_aggregate(&table);
  return witnessReport();
}
