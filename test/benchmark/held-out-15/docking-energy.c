// spawn: OpenMP parallel region
// loop: parallel for
// origin: number of poses in a parsed file
// waits: end of the region
// distance: same function
// differs: what num_threads is bounded by
// A: bounded N2 | limiter: processors of the machine
// B: unbounded Y3 | limiter: none, one thread for a pose
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib -Wl,-rpath,/usr/lib/llvm-14/lib -lm
#include "witness.h"
#include <math.h>
#include <string.h>

struct pose {
  double x, y, z;
  double torsion;
  double energy;
};

struct ligand {
  char name[32];
  struct pose *poses;
  int nposes;
};

static double score(const struct pose *p) {
  witnessTask();
  return -4.2 * exp(-(p->x * p->x + p->y * p->y + p->z * p->z)) + 0.1 * fabs(p->torsion);
}

int parse_ligand(struct ligand *l, const char *text) {
  int used = 0, count = 0;
  if (sscanf(text, "%31s %d%n", l->name, &count, &used) != 2 || count <= 0)
    return -1;
  l->poses = calloc((size_t)count, sizeof(*l->poses));
  if (!l->poses)
    return -1;
  l->nposes = count;
  const char *at = text + used;
  for (int i = 0; i < count; i++) {
    struct pose *p = &l->poses[i];
    if (sscanf(at, "%lf %lf %lf %lf%n", &p->x, &p->y, &p->z, &p->torsion, &used) != 4)
      break;
    at += used;
  }
  return 0;
}

double best_energy(struct ligand *l) {
  int team = l->nposes;
#ifndef TWIN
  int processors = (int)sysconf(_SC_NPROCESSORS_ONLN);
  if (team > processors)
    team = processors;
#endif
#pragma omp parallel for num_threads(team) schedule(static)
  for (int i = 0; i < l->nposes; i++)
    l->poses[i].energy = score(&l->poses[i]);
  double best = INFINITY;
  for (int i = 0; i < l->nposes; i++)
    if (l->poses[i].energy < best)
      best = l->poses[i].energy;
  return best;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(64 + n * 32), *out = text;
  out += sprintf(out, "ibuprofen %zu\n", n);
  for (size_t i = 0; i < n; i++)
    out += sprintf(out, "%.1f 0.5 0.25 30.0\n", 0.1 * (double)i);
  struct ligand l;
  if (parse_ligand(&l, text) == 0)
    best_energy(&l);
  return witnessReport();
}
