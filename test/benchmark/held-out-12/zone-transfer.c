// spawn: pthread_create
// loop: recursion over a list
// origin: linked list from a file
// limiter: none
// waits: joins on the way back
// distance: recursion
// differs: limiter
// A: unbounded Y1
// B: bounded N11 | limiter: constant depth of the recursion
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

#define AXFR_DEPTH 24

struct zone {
  char origin[64];
  unsigned long serial;
  bool stale;
  struct zone *next;
};

static void *axfr_main(void *arg) {
  struct zone *z = arg;
  witnessTask();
  z->serial++;
  z->stale = false;
  return NULL;
}

static int refresh_from(struct zone *z, unsigned depth) {
  pthread_t tid;
  bool started = false;
  int failures = 0;

  if (z == NULL)
    return 0;
#ifdef TWIN
  if (depth >= AXFR_DEPTH)
    return 0; /* the rest is picked up at the next refresh interval */
#endif
  if (z->stale) {
    started = pthread_create(&tid, NULL, axfr_main, z) == 0;
    if (!started)
      failures++;
  }
  failures += refresh_from(z->next, depth + 1);
  if (started)
    pthread_join(tid, NULL);
  return failures;
}

int refresh_zones(struct zone *first) { return refresh_from(first, 0); }

static struct zone *load_zones(FILE *in) {
  struct zone *head = NULL, **tail = &head;
  char line[128];
  while (fgets(line, sizeof(line), in)) {
    struct zone *z = calloc(1, sizeof(*z));
    if (sscanf(line, "%63s %lu", z->origin, &z->serial) != 2) {
      free(z);
      continue;
    }
    z->stale = true;
    *tail = z;
    tail = &z->next;
  }
  return head;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *in = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(in, "z%zu.example. %zu\n", i, 2026112200 + i);
  rewind(in);
  refresh_zones(load_zones(in));
  return witnessReport();
}
