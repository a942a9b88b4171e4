// trap: D10 T34
// spawn: pthread_create
// loop: while over a linked list
// origin: A: parsed request; B: list of registered backends
// waits: after the loop
// distance: helper function
// differs: which list is walked
// A: unbounded Y1 | limiter: none
// B: abstain-ok U1 | limiter: none
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct link {
  struct link *next;
  pthread_t id;
  char name[24];
};

struct director {
  struct link *backends;
  unsigned probes;
};

static void *probe(void *p) {
  struct link *l = p;
  witnessTask();
  if (strchr(l->name, ' '))
    fputs("space in a name\n", stderr);
  return NULL;
}

static void push(struct link **head, const char *name) {
  struct link *l = calloc(1, sizeof *l);
  strncpy(l->name, name, sizeof l->name - 1);
  l->next = *head;
  *head = l;
}

static void run_all(struct director *d, struct link *l) {
  struct link *first = l;
  for (; l; l = l->next, d->probes++)
    if (pthread_create(&l->id, NULL, probe, l) != 0)
      abort();
  for (l = first; l; l = l->next)
    pthread_join(l->id, NULL);
}

void purge(struct director *d, FILE *request) {
  struct link *urls = NULL;
  char url[24];
  while (fscanf(request, "%23s", url) == 1)
    push(&urls, url);
#ifdef TWIN
  run_all(d, d->backends);
#else
  run_all(d, urls);
#endif
}

int main(int argc, char **argv) {
  struct director d = {NULL, 0};
  FILE *rq = tmpfile();
  for (const char *b = "abc"; *b; b++)
    push(&d.backends, b);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(rq, "/img/%zu.png ", n);
  rewind(rq);
  purge(&d, rq);
  return witnessReport();
}
