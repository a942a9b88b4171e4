// spawn: OpenMP parallel region
// loop: parallel for
// origin: count in a corridor file
// limiter: team size of OpenMP
// waits: end of the region
// distance: same function
// differs: num_threads clause
// A: unbounded Y3 | limiter: team as large as the input
// B: bounded N2 | limiter: default team
// flags: -fopenmp -L/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <stdlib.h>

struct junction {
  int id;
  int cycle_s;
  int offset_s;
  double delay;
};

struct corridor {
  int count;
  struct junction *junctions;
};

static int corridor_read(FILE *in, struct corridor *c) {
  if (fscanf(in, "junctions %d", &c->count) != 1 || c->count <= 0)
    return -1;
  c->junctions = calloc((size_t)c->count, sizeof(*c->junctions));
  if (!c->junctions)
    return -1;
  for (int i = 0; i < c->count; i++) {
    struct junction *j = &c->junctions[i];
    if (fscanf(in, "%d %d", &j->id, &j->cycle_s) != 2) {
      free(c->junctions);
      return -1;
    }
  }
  return 0;
}

static void optimise(struct junction *j) {
  witnessTask();
  j->offset_s = j->cycle_s / 2;
  j->delay = 0.5 * j->cycle_s;
}

static double corridor_plan(struct corridor *c) {
  double delay = 0;
#ifdef TWIN
#pragma omp parallel for schedule(static, 1) reduction(+ : delay)
#else
#pragma omp parallel for schedule(static, 1) num_threads(c->count) reduction(+ : delay)
#endif
  for (int i = 0; i < c->count; i++) {
    optimise(&c->junctions[i]);
    delay += c->junctions[i].delay;
  }
  return delay;
}

int main(int argc, char **argv) {
  struct corridor c;
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  fprintf(f, "junctions %zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "%zu %d\n", i, 60 + (int)(i % 60));
  rewind(f);
  if (corridor_read(f, &c) == 0)
    corridor_plan(&c);
  return witnessReport();
}
