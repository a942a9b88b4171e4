// spawn: OpenMP parallel
// loop: omp for
// origin: first line of a recipe text
// limiter: team of threads
// waits: barrier of the region
// distance: same function
// differs: num_threads clause
// A: unbounded Y3 | limiter: a team as large as the number of steps
// B: bounded N1 | limiter: a team of four
// flags: -fopenmp -L/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>

struct step {
  double celsius;
  int minutes;
  double sugar;
};

struct recipe {
  int count;
  struct step *steps;
};

/* "STEPS n" and then one "temperature minutes" per line. */
static int parse_recipe(const char *text, struct recipe *r) {
  int used = 0;
  if (sscanf(text, "STEPS %d\n%n", &r->count, &used) != 1 || r->count <= 0)
    return -1;
  r->steps = calloc((size_t)r->count, sizeof(*r->steps));
  if (!r->steps)
    return -1;
  for (int i = 0; i < r->count; i++) {
    int n = 0;
    text += used;
    if (sscanf(text, "%lf %d\n%n", &r->steps[i].celsius, &r->steps[i].minutes, &n) != 2) {
      free(r->steps);
      return -1;
    }
    used = n;
  }
  return 0;
}

static double convert(const struct step *s) {
  double rate = s->celsius > 60 && s->celsius < 72 ? 0.9 : 0.2;
  witnessTask();
  return rate * s->minutes;
}

int simulate_mash(const char *text, double *extract) {
  struct recipe r;
  double total = 0;
  if (parse_recipe(text, &r) != 0)
    return -1;
#ifndef TWIN
#pragma omp parallel for schedule(static, 1) num_threads(r.count) reduction(+ : total)
#else
#pragma omp parallel for schedule(static, 1) num_threads(4) reduction(+ : total)
#endif
  for (int i = 0; i < r.count; i++) {
    r.steps[i].sugar = convert(&r.steps[i]);
    total += r.steps[i].sugar;
  }
  *extract = total;
  free(r.steps);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(n * 16 + 32);
  size_t at = (size_t)sprintf(text, "STEPS %zu\n", n);
  for (size_t i = 0; i < n; i++)
    at += (size_t)sprintf(text + at, "%zu 15\n", 50 + i % 25);
  double extract;
  if (simulate_mash(text, &extract) != 0)
    return 1;
  return witnessReport();
}
