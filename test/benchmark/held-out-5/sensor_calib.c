// spawn: pthread_create joined
// loop: for until a null entry
// waits: after the loop
// distance: helper function
// limiter: none
// differs: which table is walked
// A: unbounded Y1 | origin: table of the caller
// B: bounded N1 | origin: constant table
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct axis {
  const char *name;
  int offset;
};

static struct axis builtin_axes[] = {{"x", 0}, {"y", 0}, {"z", 0}, {"roll", 2}, {NULL, 0}};

static void *calibrate(void *p) {
  struct axis *a = p;
  witnessTask();
  a->offset++;
  return p;
}

static int begin(pthread_t *t, struct axis *a) { return pthread_create(t, NULL, calibrate, a); }

int calibrate_all(struct axis *axes) {
  pthread_t *t = NULL;
  int n = 0, i;
  struct axis *a;
#ifdef TWIN
  axes = builtin_axes;
#else
  if (!axes[0].name)
    return builtin_axes[0].offset;
#endif
  for (a = axes; a->name; a++) {
    t = realloc(t, sizeof(*t) * (size_t)(n + 1));
    if (begin(&t[n], a) == 0)
      n++;
  }
  for (i = 0; i < n; i++)
    pthread_join(t[i], NULL);
  free(t);
  return n;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct axis *axes = calloc(n + 1, sizeof *axes);
  for (size_t i = 0; i < n; i++)
    axes[i].name = "ext";
  calibrate_all(axes);
  return witnessReport();
}
