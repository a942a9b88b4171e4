// spawn: pthread_create
// loop: while over lines
// origin: parsed text
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks of 16 | waits: per chunk
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

struct record {
  pthread_t tid;
  char name[64];
  int rc;
};

static void *resolve_record(void *arg) {
  struct record *r = arg;
  witnessTask();
  r->rc = r->name[0] == '\0';
  return NULL;
}

/* Checks every name of a zone file that the client posted. */
int zone_verify(const char *text, int *bad) {
  size_t cap = 16, n = 0;
  struct record **recs = malloc(cap * sizeof(*recs));
  const char *p = text;
  size_t joined = 0;

  *bad = 0;
  while (*p) {
    const char *eol = strchr(p, '\n');
    size_t len = eol ? (size_t)(eol - p) : strlen(p);
    struct record *r = calloc(1, sizeof(*r));
    if (n == cap) {
      cap *= 2;
      recs = realloc(recs, cap * sizeof(*recs));
    }
    if (len > sizeof(r->name) - 1)
      len = sizeof(r->name) - 1;
    memcpy(r->name, p, len);
    recs[n++] = r;
    if (pthread_create(&r->tid, NULL, resolve_record, r) != 0)
      abort();
#ifdef TWIN
    if (n - joined == 16)
      for (; joined < n; joined++)
        pthread_join(recs[joined]->tid, NULL);
#endif
    p = eol ? eol + 1 : p + strlen(p);
  }
  for (; joined < n; joined++)
    pthread_join(recs[joined]->tid, NULL);
  for (size_t i = 0; i < n; i++) {
    *bad += recs[i]->rc;
    free(recs[i]);
  }
  free(recs);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(n * 16 + 1);
  size_t at = 0;
  int bad;
  for (size_t i = 0; i < n; i++)
    at += (size_t)sprintf(text + at, "host%zu\n", i);
  text[at] = 0;
  zone_verify(text, &bad);
  return witnessReport();
}
