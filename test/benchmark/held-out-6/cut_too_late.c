// trap: D7 T47
// spawn: pthread_create
// loop: for
// origin: lines of a file
// waits: after the loop
// distance: same function
// differs: whether the list is cut before or after the start
// A: unbounded Y7 | limiter: list cut after the threads were started
// B: bounded N11 | limiter: list cut before
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { SHOW = 30 };

struct hit {
  pthread_t id;
  char doc[24];
  double rank;
};

static void *score(void *p) {
  struct hit *h = p;
  witnessTask();
  h->rank = 1.0 / (1 + strlen(h->doc));
  return NULL;
}

static size_t read_hits(FILE *f, struct hit **out) {
  struct hit *h = NULL;
  char doc[24];
  size_t n = 0;
  for (; fscanf(f, "%23s", doc) == 1; n++) {
    h = realloc(h, (n + 1) * sizeof *h);
    memset(&h[n], 0, sizeof h[n]);
    strcpy(h[n].doc, doc);
  }
  *out = h;
  return n;
}

int main(int argc, char **argv) {
  struct hit *hits;
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "doc%zu\n", n);
  rewind(f);
  size_t n = read_hits(f, &hits), i;
#ifdef TWIN
  if (n > SHOW)
    n = SHOW;
#endif
  for (i = 0; i < n; i++)
    pthread_create(&hits[i].id, NULL, score, &hits[i]);
  for (i = 0; i < n; i++)
    pthread_join(hits[i].id, NULL);
#ifndef TWIN
  if (n > SHOW)
    n = SHOW;
#endif
  for (i = 0; i < n; i++)
    if (hits[i].rank > 1)
      puts(hits[i].doc);
  free(hits);
  return witnessReport();
}
