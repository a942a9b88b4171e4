// spawn: pthread_create
// loop: counted
// origin: message field
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin of the size
// A: unbounded Y1 | origin: message field
// B: bounded N1 | origin: macro constant
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#define NWORKERS 8

struct wire_batch {
  uint32_t count;
  uint32_t flags;
  uint64_t ids[];
};

static void *work(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

int handle_batch(const struct wire_batch *b) {
#ifndef TWIN
  uint32_t n = b->count;
#else
  uint32_t n = NWORKERS;
#endif
  pthread_t *t = calloc(n, sizeof(pthread_t));
  if (!t)
    return -1;
  for (uint32_t i = 0; i < n; ++i)
    pthread_create(t + i, NULL, work, (void *)(b->ids + i));
  for (uint32_t i = 0; i < n; ++i)
    pthread_join(t[i], NULL);
  free(t);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct wire_batch *b = calloc(1, sizeof(*b) + (n + NWORKERS) * sizeof(uint64_t));
  b->count = (uint32_t)n;
  handle_batch(b);
  return witnessReport();
}
