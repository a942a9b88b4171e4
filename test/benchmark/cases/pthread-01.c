// spawn: pthread_create
// loop: counted
// origin: pointer and length
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct job {
  int fd;
  long offset;
};

static void *run(void *arg) {
  struct job *j = arg;
  witnessTask();
  j->offset = 0;
  return NULL;
}

int read_all(struct job *jobs, size_t njobs) {
  pthread_t *tids = malloc(njobs * sizeof(*tids));
  size_t i;
  for (i = 0; i < njobs; i++) {
    if (pthread_create(&tids[i], NULL, run, &jobs[i]) != 0)
      return -1;
#ifdef TWIN
    pthread_join(tids[i], NULL);
#endif
  }
#ifndef TWIN
  for (i = 0; i < njobs; i++)
    pthread_join(tids[i], NULL);
#endif
  free(tids);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  read_all(calloc(n, sizeof(struct job)), n);
  return witnessReport();
}
