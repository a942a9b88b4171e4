// spawn: pthread_create joined
// loop: index
// origin: see the factors
// waits: after the loop
// distance: same function
// differs: who says how many
// A: abstain-ok U2 | limiter: none | origin: a function pointer of a plugin
// B: unbounded Y1 | limiter: none | origin: elements of a request
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct plugin {
  const char *name;
  unsigned (*streams)(const struct plugin *self);
};

struct scan_request {
  unsigned item_count;
  const uint32_t *items;
};

static void *scan(void *slot) {
  witnessTask();
  return slot;
}

int run_scan(const struct plugin *pl, const struct scan_request *rq) {
#ifdef TWIN
  unsigned total = rq->item_count;
#else
  unsigned total = pl->streams(pl);
#endif
  pthread_t *ids = calloc(total + 1, sizeof *ids);
  unsigned i, up = 0;
  for (i = 0; i < total; i++)
    up += pthread_create(&ids[up], NULL, scan, (void *)&rq->items[i]) == 0;
  for (i = 0; i < up; i++)
    pthread_join(ids[i], NULL);
  free(ids);
  if (up < total)
    fprintf(stderr, "%s: only %u of %u\n", pl->name, up, total);
  return up < total;
}

static unsigned some(const struct plugin *p) { return p->name[0] == 'a' ? 3 : 4; }

int main(int argc, char **argv) {
  struct plugin *pl = malloc(sizeof *pl);
  struct scan_request rq = {(unsigned)witnessSize(argc, argv), NULL};
  uint32_t *items = calloc(rq.item_count, sizeof *items);
  rq.items = items;
  *pl = (struct plugin){argc > 50 ? "alpha" : "beta", some};
  run_scan(pl, &rq);
  return witnessReport();
}
