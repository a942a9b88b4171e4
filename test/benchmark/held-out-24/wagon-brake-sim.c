// spawn: omp parallel
// loop: the team of threads
// origin: length of a train read from a consist file
// waits: end of the parallel region
// distance: same function
// differs: size of the team
// A: unbounded Y3 | limiter: none
// B: bounded N1 | limiter: constant
// witness: runnable
// flags: -fopenmp=libiomp5
#include "witness.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define TEAM 6
#define SECTIONS 400

struct wagon {
  double mass_t;
  double brake_ratio;
  double stop_m;
};

struct consist {
  int wagons;
  struct wagon *wagon;
};

static int read_consist(FILE *in, struct consist *c) {
  if (fscanf(in, "CONSIST %d", &c->wagons) != 1 || c->wagons <= 0)
    return -1;
  c->wagon = calloc((size_t)c->wagons, sizeof(*c->wagon));
  if (!c->wagon)
    return -1;
  for (int i = 0; i < c->wagons; i++)
    if (fscanf(in, "%lf %lf", &c->wagon[i].mass_t, &c->wagon[i].brake_ratio) != 2)
      return -1;
  return 0;
}

static double stopping_distance(const struct wagon *w, double kmh) {
  double v = kmh / 3.6, travelled = 0;
  for (int s = 0; s < SECTIONS && v > 0; s++) {
    travelled += v * 0.1;
    v -= 0.1 * 9.81 * w->brake_ratio;
  }
  return travelled;
}

double simulate_emergency_stop(struct consist *c, double kmh) {
  double longest = 0;
#ifndef TWIN
#pragma omp parallel num_threads(c->wagons)
#else
#pragma omp parallel num_threads(TEAM)
#endif
  {
    witnessTask();
#pragma omp for schedule(static) reduction(max : longest)
    for (int i = 0; i < c->wagons; i++) {
      c->wagon[i].stop_m = stopping_distance(&c->wagon[i], kmh);
      if (c->wagon[i].stop_m > longest)
        longest = c->wagon[i].stop_m;
    }
  }
  return longest;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct consist c;
  FILE *in = tmpfile();
  fprintf(in, "CONSIST %zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(in, "%d 0.8\n", 40 + (int)(i % 20));
  rewind(in);
  if (read_consist(in, &c) == 0)
    simulate_emergency_stop(&c, 120);
  return witnessReport();
}
