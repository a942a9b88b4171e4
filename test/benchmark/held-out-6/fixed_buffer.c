// trap: D8 T47
// spawn: pthread_create
// loop: for over an array
// origin: stdin-like file
// waits: after the loop
// distance: struct filled by a helper
// differs: whether the list can grow
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: list of at most 24
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define FIRST 24

struct list {
  char **v;
  size_t n, room;
};

static int add(struct list *l, const char *s) {
  if (l->n == l->room) {
#ifdef TWIN
    return -1;
#else
    char **v = realloc(l->v, 2 * l->room * sizeof *v);
    if (!v)
      return -1;
    l->v = v;
    l->room *= 2;
#endif
  }
  l->v[l->n++] = strdup(s);
  return 0;
}

static void *resolve(void *p) {
  witnessTask();
  return strchr(p, '.') ? p : NULL;
}

int main(int argc, char **argv) {
  struct list names = {malloc(FIRST * sizeof(char *)), 0, FIRST};
  char word[40];
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "www%zu.example.org ", n);
  rewind(f);

  while (fscanf(f, "%39s", word) == 1)
    if (add(&names, word) != 0)
      break;

  pthread_t *ids = calloc(names.n, sizeof *ids);
  for (size_t i = 0; i < names.n; i++)
    if (pthread_create(&ids[i], NULL, resolve, names.v[i]) != 0)
      return 1;
  for (size_t i = 0; i < names.n; i++)
    pthread_join(ids[i], NULL);
  return witnessReport();
}
