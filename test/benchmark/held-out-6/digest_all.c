// trap: D3 T16
// spawn: pthread_create
// loop: for over an array
// origin: lines of a file
// waits: after the loop
// distance: same function
// differs: which side of pthread_create waits
// A: unbounded Y2 | limiter: sem_t inside the task
// B: bounded N4 | limiter: sem_t before pthread_create
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char name[32];
  unsigned long sum;
} digest_t;

static sem_t disk;

static void *compute(void *arg) {
  digest_t *d = arg;
  witnessEnter();
#ifndef TWIN
  sem_wait(&disk);
#endif
  witnessWork();
  for (const char *p = d->name; *p; p++)
    d->sum = d->sum * 31 + (unsigned char)*p;
  witnessLeave();
  sem_post(&disk);
  return NULL;
}

static int digest_all(FILE *list) {
  int rc = -ENOMEM;
  size_t n = 0, cap = 0, started = 0;
  digest_t *ds = NULL, tmp;
  pthread_t *tids = NULL;

  memset(&tmp, 0, sizeof tmp);
  while (fscanf(list, "%31s", tmp.name) == 1) {
    if (n == cap && !(ds = realloc(ds, (cap = cap * 2 + 8) * sizeof *ds)))
      goto out;
    ds[n++] = tmp;
  }
  tids = calloc(n ? n : 1, sizeof *tids);
  if (!tids)
    goto out;
  for (started = 0; started < n; started++) {
#ifdef TWIN
    sem_wait(&disk);
#endif
    rc = -pthread_create(&tids[started], NULL, compute, &ds[started]);
    if (rc)
      break;
  }
  while (started > 0)
    pthread_join(tids[--started], NULL);
out:
  free(tids);
  free(ds);
  return rc;
}

int main(int argc, char **argv) {
  FILE *f = tmpfile();
  for (size_t i = witnessSize(argc, argv); i > 0; i--)
    fprintf(f, "object-%zu\n", i);
  rewind(f);
  sem_init(&disk, 0, 5);
  if (digest_all(f) != 0)
    return 1;
  return witnessReport();
}
