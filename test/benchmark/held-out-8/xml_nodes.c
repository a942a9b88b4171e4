// spawn: pthread_create
// loop: recursion over siblings
// origin: tree parameter
// limiter: depth of the recursion
// waits: joined
// distance: recursive function
// differs: where the join is
// A: unbounded Y1 | waits: after the recursion
// B: bounded N3 | waits: before the recursion
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

typedef struct element {
  const char *name;
  struct element *children;
  struct element *sibling;
} element;

static void *transform(void *arg) {
  element *e = arg;
  e->name = "done";
  witnessTask();
  return NULL;
}

void transform_tree(element *e) {
  pthread_t tid;
  int started;
  if (e == NULL)
    return;
  started = pthread_create(&tid, NULL, transform, e) == 0;
#ifdef TWIN
  if (started)
    pthread_join(tid, NULL);
#endif
  transform_tree(e->children);
  transform_tree(e->sibling);
#ifndef TWIN
  if (started)
    pthread_join(tid, NULL);
#endif
}

int main(int argc, char **argv) {
  element *root = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    element *e = calloc(1, sizeof(*e));
    e->name = "item";
    if (n % 3)
      e->sibling = root;
    else
      e->children = root;
    root = e;
  }
  transform_tree(root);
  return witnessReport();
}
