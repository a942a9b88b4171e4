// spawn: pthread_create
// loop: while getline
// origin: lines of a file
// limiter: batch of sixteen
// waits: when the batch is full
// distance: helper function
// differs: what happens to a full batch
// A: bounded N6 | limiter: joins the batch
// B: unbounded Y5 | limiter: forgets the batch
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define BATCH 16

struct lookup {
  char *name;
  int rcode;
};

struct resolver {
  pthread_t tids[BATCH];
  size_t used;
};

static void *resolve(void *arg) {
  struct lookup *l = arg;
  witnessTask();
  l->rcode = l->name[0] == '.' ? 3 : 0;
  free(l->name);
  free(l);
  return NULL;
}

static void flush(struct resolver *r) {
  for (size_t i = 0; i < r->used; i++)
#ifndef TWIN
    pthread_join(r->tids[i], NULL);
#else
    pthread_detach(r->tids[i]);
#endif
  r->used = 0;
}

static int start_lookup(struct resolver *r, const char *name) {
  struct lookup *l = malloc(sizeof(*l));
  if (!l)
    return -1;
  l->name = strdup(name);
  if (r->used == BATCH)
    flush(r);
  if (pthread_create(&r->tids[r->used], NULL, resolve, l) != 0) {
    free(l->name);
    free(l);
    return -1;
  }
  r->used++;
  return 0;
}

int resolve_zone(FILE *zone) {
  struct resolver r = {.used = 0};
  char *line = NULL;
  size_t cap = 0;
  ssize_t len;
  int errors = 0;
  while ((len = getline(&line, &cap, zone)) != -1) {
    if (len > 0 && line[len - 1] == '\n')
      line[--len] = '\0';
    if (len == 0 || line[0] == ';')
      continue;
    if (start_lookup(&r, line) < 0)
      errors++;
  }
  free(line);
  flush(&r);
  return errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *zone = tmpfile();
  fprintf(zone, "; example.net\n");
  for (size_t i = 0; i < n; i++)
    fprintf(zone, "host%zu.example.net\n", i);
  rewind(zone);
  resolve_zone(zone);
  return witnessReport();
}
