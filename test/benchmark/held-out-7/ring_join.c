// spawn: pthread_create joined
// loop: index
// origin: parameter of a handler
// waits: see the factors
// distance: same function
// differs: whether the table of threads is a ring
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: ring of 16, the old thread is joined before its place is used again | waits: in the loop
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define RING 16

struct blob {
  const char *digest;
  int stored;
};

static void *store(void *b) {
  witnessTask();
  ((struct blob *)b)->stored = 1;
  return NULL;
}

int put_blobs(struct blob *blobs, size_t n) {
  size_t i, ok = 0;
#ifdef TWIN
  pthread_t ring[RING];
  for (i = 0; i < n; i++) {
    if (i >= RING)
      pthread_join(ring[i % RING], NULL);
    pthread_create(&ring[i % RING], NULL, store, &blobs[i]);
  }
  for (i = n < RING ? 0 : n - RING; i < n; i++)
    pthread_join(ring[i % RING], NULL);
#else
  pthread_t *table = calloc(n + RING, sizeof *table);
  for (i = 0; i < n; i++) {
    pthread_create(&table[i], NULL, store, &blobs[i]);
  }
  for (i = 0; i < n; i++)
    pthread_join(table[i], NULL);
  free(table);
#endif
  for (i = 0; i < n; i++)
    ok += blobs[i].stored;
  return ok == n ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct blob *blobs = calloc(n, sizeof *blobs);
  for (size_t i = 0; i < n; i++)
    blobs[i].digest = "sha256:00";
  return put_blobs(blobs, n) ? 1 : witnessReport();
}
