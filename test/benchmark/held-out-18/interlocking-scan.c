// spawn: pthread_create
// loop: recursion over a tree
// origin: tree built by a loader
// distance: recursion
// differs: where it waits
// A: bounded N3 | waits: each child before the next
// B: unbounded Y1 | waits: when the delays are read
// limiter: none
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct station {
  int code;
  int delay;
  struct station **branches;
  size_t nbranches;
  pthread_t query;
};

static void *query_platform(void *arg) {
  struct station *s = arg;
  witnessTask();
  s->delay = s->code % 7;
  return NULL;
}

/* Queries a station and all that is reached through it. */
int scan_network(struct station *s) {
  int rc = pthread_create(&s->query, NULL, query_platform, s);
  if (rc != 0)
    return rc;
#ifndef TWIN
  pthread_join(s->query, NULL);
#endif
  for (size_t i = 0; i < s->nbranches; i++) {
    int sub = scan_network(s->branches[i]);
    if (sub != 0)
      rc = sub;
  }
  return rc;
}

int network_delay(struct station *s) {
#ifdef TWIN
  pthread_join(s->query, NULL);
#endif
  int worst = s->delay;
  for (size_t i = 0; i < s->nbranches; i++) {
    int d = network_delay(s->branches[i]);
    if (d > worst)
      worst = d;
  }
  return worst;
}

static struct station *add_station(struct station *parent, int code) {
  struct station *s = calloc(1, sizeof(*s));
  s->code = code;
  if (parent) {
    parent->branches = realloc(parent->branches, (parent->nbranches + 1) * sizeof(struct station *));
    parent->branches[parent->nbranches++] = s;
  }
  return s;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct station *root = add_station(NULL, 0), *line = root;
  for (size_t i = 1; i < n; i++) {
    struct station *s = add_station(line, (int)i);
    if (i % 4 == 0)
      line = s;
  }
  if (scan_network(root) != 0 || network_delay(root) > 6)
    return 1;
  return witnessReport();
}
