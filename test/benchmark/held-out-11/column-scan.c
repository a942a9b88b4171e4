// spawn: OpenMP parallel for
// loop: omp for
// origin: field of a query plan
// waits: end of the parallel region
// distance: same function
// differs: num_threads
// A: bounded N1 | limiter: team of 4 threads
// B: unbounded Y1 | limiter: team as large as the plan says
// flags: -fopenmp
// libraries: -fopenmp -L/usr/lib/llvm-14/lib -Wl,-rpath,/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <string.h>

struct segment {
  const int32_t *values;
  uint32_t rows;
  int64_t sum;
  int32_t min, max;
};

struct plan {
  char column[32];
  int dop; /* degree of parallelism, from the client's hint */
  struct segment *segments;
  int nsegments;
};

static void scan_segment(struct segment *s) {
  witnessTask();
  s->min = INT32_MAX;
  s->max = INT32_MIN;
  for (uint32_t r = 0; r < s->rows; r++) {
    int32_t v = s->values[r];
    s->sum += v;
    s->min = v < s->min ? v : s->min;
    s->max = v > s->max ? v : s->max;
  }
}

int64_t execute_plan(struct plan *p) {
  int64_t total = 0;
  if (p->dop <= 0 || p->segments == NULL)
    return -1;
#ifndef TWIN
#pragma omp parallel for num_threads(4)
#else
#pragma omp parallel for num_threads(p->dop)
#endif
  for (int i = 0; i < p->nsegments; i++)
    scan_segment(&p->segments[i]);

  for (int i = 0; i < p->nsegments; i++)
    total += p->segments[i].sum;
  return total;
}

static void parse_hint(struct plan *p, const char *hint) {
  const char *at = strstr(hint, "parallel(");
  p->dop = at ? atoi(at + strlen("parallel(")) : 1;
}

int main(int argc, char **argv) {
  static const int32_t values[16] = {4, 8, 15, 16, 23, 42};
  size_t n = witnessSize(argc, argv);
  struct plan p = {.column = "amount", .nsegments = (int)n, .segments = calloc(n, sizeof(struct segment))};
  for (size_t i = 0; i < n; i++) {
    p.segments[i].values = values;
    p.segments[i].rows = 16;
  }
  char hint[64];
  snprintf(hint, sizeof(hint), "/*+ parallel(%zu) */", n);
  parse_hint(&p, hint);
  execute_plan(&p);
  return witnessReport();
}
