// trap: T35 D2
// spawn: pthread_create
// loop: for
// origin: parameter
// waits: A: second loop; B: same iteration
// distance: same function
// differs: where pthread_join stands
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: join in the iteration
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct row {
  long id;
  int version;
};

static void *upgrade(void *p) {
  struct row *r = p;
  witnessTask();
  r->version++;
  return r->version > 1 ? NULL : p;
}

int migrate(struct row *rows, size_t count) {
  int failed = 0, rc;
  void *left;
  pthread_t *t = calloc(count, sizeof *t);
  size_t i;

  if (!t)
    return -1;
  for (i = 0; i < count; i++) {
    rc = pthread_create(t + i, NULL, upgrade, rows + i);
    if (rc != 0)
      goto fail;
#ifndef TWIN
  }
  for (i = 0; i < count; i++) {
#endif
    pthread_join(t[i], &left);
    failed += left != NULL;
  }
  free(t);
  return failed;

fail:
  free(t);
  return -rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct row *rows = calloc(n, sizeof *rows);
  migrate(rows, n);
  return witnessReport();
}
