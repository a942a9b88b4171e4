// spawn: OpenMP parallel
// loop: parallel for
// origin: samples parsed from text
// waits: end of the region
// distance: same function
// differs: num_threads clause
// A: unbounded Y3 | limiter: a team as large as the batch
// B: bounded N8 | limiter: the default team
// witness: runnable
// flags: -fopenmp=libiomp5
// libraries: -fopenmp=libiomp5
#include "witness.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct sample {
  int station;
  double ph, turbidity, nitrate;
  double index;
};

struct batch {
  struct sample *samples;
  int count, capacity;
};

static double quality_index(const struct sample *s) {
  witnessTask();
  double acid = fabs(s->ph - 7.0) * 8.0;
  return 100.0 - acid - s->turbidity * 2.5 - s->nitrate;
}

static int batch_push(struct batch *b, const struct sample *s) {
  if (b->count == b->capacity) {
    int capacity = b->capacity ? 2 * b->capacity : 32;
    struct sample *grown = realloc(b->samples, (size_t)capacity * sizeof(*grown));
    if (!grown)
      return -1;
    b->samples = grown;
    b->capacity = capacity;
  }
  b->samples[b->count++] = *s;
  return 0;
}

int batch_parse(struct batch *b, const char *csv) {
  struct sample s = {0};
  int used;
  while (sscanf(csv, "%d;%lf;%lf;%lf\n%n", &s.station, &s.ph, &s.turbidity, &s.nitrate, &used) == 4) {
    if (batch_push(b, &s) < 0)
      return -1;
    csv += used;
  }
  return *csv ? -1 : 0;
}

double batch_worst(struct batch *b) {
  double worst = 100.0;
#ifndef TWIN
#pragma omp parallel for num_threads(b->count) schedule(static, 1) reduction(min : worst)
#else
#pragma omp parallel for schedule(static, 1) reduction(min : worst)
#endif
  for (int i = 0; i < b->count; i++) {
    struct sample *s = &b->samples[i];
    s->index = quality_index(s);
    if (s->index < worst)
      worst = s->index;
  }
  return worst;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *csv = calloc(n + 1, 40), *at = csv;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "%zu;7.1;0.4;3.5\n", i);
  struct batch b = {0};
  if (batch_parse(&b, csv) == 0)
    batch_worst(&b);
  return witnessReport();
}
