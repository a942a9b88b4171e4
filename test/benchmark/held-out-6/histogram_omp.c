// trap: T25
// spawn: omp parallel
// loop: parallel region
// origin: file that is read
// waits: end of the region
// distance: same function
// differs: num_threads
// A: unbounded Y3 | limiter: num_threads is the size of the input
// B: bounded N2 | limiter: num_threads is at most 8
// witness: not-runnable (no libomp for clang to link; measured with gcc -fopenmp)
// flags: -fopenmp
#include "witness.h"
#include <stdlib.h>

extern int omp_get_thread_num(void);

struct column {
  double *values;
  int used;
};

static int read_column(FILE *f, struct column *c) {
  double v;
  int room = 0;
  while (fscanf(f, "%lf", &v) == 1) {
    if (c->used == room) {
      room = 2 * room + 64;
      c->values = realloc(c->values, sizeof(double) * room);
      if (c->values == NULL)
        return -1;
    }
    c->values[c->used++] = v;
  }
  return 0;
}

static double smooth(struct column *c) {
  double total = 0;
  int team = c->used;
#ifdef TWIN
  if (team > 8)
    team = 8;
#endif
#pragma omp parallel num_threads(team) reduction(+ : total)
  {
    witnessTask();
    for (int i = omp_get_thread_num(); i < c->used; i += team)
      total += c->values[i] * 0.5;
  }
  return total;
}

int main(int argc, char **argv) {
  struct column c = {0};
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "%zu.5\n", n);
  rewind(f);
  if (read_column(f, &c) != 0)
    return 1;
  fprintf(stderr, "%g\n", smooth(&c));
  return witnessReport();
}
