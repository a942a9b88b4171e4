// spawn: pthread_create
// loop: counted
// origin: member of a long-lived object
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin
// A: abstain-ok U1
// B: unbounded Y1 | origin: request field
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct term {
  char text[48];
  unsigned boost;
};

struct query {
  struct term *terms;
  unsigned nterms;
  unsigned limit;
};

struct cluster {
  char name[32];
  unsigned nshards;
  unsigned long long epoch;
};

struct lookup {
  pthread_t tid;
  const struct cluster *cluster;
  const struct query *query;
  unsigned index;
  unsigned hits;
};

static void *lookup_main(void *arg) {
  struct lookup *l = arg;
  witnessTask();
  l->hits = l->query->limit / (l->index + 1);
  return NULL;
}

int cluster_search(const struct cluster *c, const struct query *q, unsigned *hits) {
#ifndef TWIN
  const unsigned parts = c->nshards;
#else
  const unsigned parts = q->nterms;
#endif
  struct lookup *lookups = calloc(parts, sizeof(*lookups));
  unsigned i, started = 0;
  int rc = 0;
  if (lookups == NULL)
    return -1;
  for (i = 0; i < parts; i++) {
    struct lookup *l = &lookups[i];
    l->cluster = c;
    l->query = q;
    l->index = i;
    rc = pthread_create(&l->tid, NULL, lookup_main, l);
    if (rc != 0)
      break;
    started++;
  }
  *hits = 0;
  for (i = 0; i < started; i++) {
    pthread_join(lookups[i].tid, NULL);
    *hits += lookups[i].hits;
  }
  free(lookups);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct cluster c = {"products-eu", 12, 1};
  struct query q = {calloc(n, sizeof(struct term)), (unsigned)n, 100};
  unsigned hits;
  cluster_search(&c, &q, &hits);
  return witnessReport();
}
