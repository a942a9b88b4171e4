// trap: D13 T42
// spawn: A: pthread_create; B: a hook
// loop: while over a linked list
// origin: parsed lines
// waits: A: detached; B: unknown
// distance: function pointer
// differs: who is called for each element
// A: unbounded Y1 | limiter: none
// B: abstain-ok U3 | limiter: none
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct rec {
  struct rec *next;
  char key[16];
};

typedef void (*visit_fn)(struct rec *);

static void *index_rec(void *p) {
  struct rec *r = p;
  witnessTask();
  if (!r->key[0])
    fputs("no key\n", stderr);
  return NULL;
}

static void visit_threaded(struct rec *r) {
  pthread_t id;
  if (pthread_create(&id, NULL, index_rec, r) == 0)
    pthread_detach(id);
}

static void walk(struct rec *r, const char *hook) {
#ifdef TWIN
  visit_fn visit = (visit_fn)dlsym(RTLD_DEFAULT, hook);
#else
  visit_fn visit = hook ? visit_threaded : NULL;
#endif
  while (r) {
    if (visit)
      visit(r);
    r = r->next;
  }
}

int main(int argc, char **argv) {
  struct rec *all = NULL;
  char key[16];
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "k%zu\n", n);
  rewind(f);
  while (fscanf(f, "%15s", key) == 1) {
    struct rec *r = calloc(1, sizeof *r);
    strcpy(r->key, key);
    r->next = all;
    all = r;
  }
  walk(all, "on_record_visited");
  return witnessReport();
}
