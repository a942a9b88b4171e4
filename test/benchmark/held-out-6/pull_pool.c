// trap: T37 T25
// spawn: pthread_create
// loop: for
// origin: A: number of tasks; B: constant
// waits: after the loop
// distance: same function
// differs: how many threads pull from the queue
// A: unbounded Y3 | limiter: as many threads as the queue is long
// B: bounded N2 | limiter: threads of the command line, at most 16
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct work {
  struct work *next;
  char object[32];
};

static struct {
  pthread_mutex_t m;
  struct work *head;
  unsigned depth;
} queue = {.m = PTHREAD_MUTEX_INITIALIZER};

static struct work *pull(void) {
  pthread_mutex_lock(&queue.m);
  struct work *w = queue.head;
  if (w)
    queue.head = w->next;
  pthread_mutex_unlock(&queue.m);
  return w;
}

static void *worker(void *unused) {
  struct work *w;
  witnessTask();
  while ((w = pull()) != NULL)
    free(w);
  return unused;
}

static unsigned workers(unsigned asked) {
#ifdef TWIN
  unsigned most = 16;
#else
  unsigned most = queue.depth;
#endif
  return asked < most ? asked : most;
}

int main(int argc, char **argv) {
  struct work *w;
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "obj/%zu.o\n", n);
  rewind(f);
  while ((w = calloc(1, sizeof *w)) && fscanf(f, "%31s", w->object) == 1) {
    w->next = queue.head;
    queue.head = w;
    queue.depth++;
  }
  unsigned asked = queue.depth + 1;
  if (getenv("MAKE_JOBS"))
    asked = (unsigned)atoi(getenv("MAKE_JOBS"));
  unsigned n = workers(asked);
  pthread_t *ids = calloc(n ? n : 1, sizeof *ids);
  for (unsigned i = 0; i < n; i++)
    if (pthread_create(&ids[i], NULL, worker, NULL) != 0)
      return 1;
  for (unsigned i = 0; i < n; i++)
    pthread_join(ids[i], NULL);
  return witnessReport();
}
