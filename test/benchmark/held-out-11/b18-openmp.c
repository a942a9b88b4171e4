// spawn: OpenMP parallel region
// loop: parallel for
// origin: size of a mesh file
// limiter: team of threads
// waits: end of the region
// distance: same function
// differs: the size of the team
// A: bounded N8 | limiter: default team
// B: unbounded Y3 | limiter: team as large as the mesh
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <math.h>
#include <string.h>

/* Relaxation of a finite element mesh. Slabs are independent within one sweep. */

struct slab {
  double t[16];
  double residual;
};

struct mesh {
  int nslabs;
  struct slab *slabs;
};

static int mesh_read(FILE *in, struct mesh *m) {
  if (fscanf(in, "mesh %d", &m->nslabs) != 1 || m->nslabs <= 0)
    return -1;
  m->slabs = calloc((size_t)m->nslabs, sizeof(*m->slabs));
  for (int i = 0; m->slabs && i < m->nslabs; i++)
    if (fscanf(in, "%lf", &m->slabs[i].t[0]) != 1)
      return -1;
  return m->slabs ? 0 : -1;
}

static void relax(struct slab *s) {
  double sum = 0;
  witnessTask();
  for (int i = 1; i < 15; i++) {
    double next = 0.5 * (s->t[i - 1] + s->t[i + 1]);
    sum += fabs(next - s->t[i]);
    s->t[i] = next;
  }
  s->residual = sum;
}

double sweep(struct mesh *m) {
  double worst = 0;
  int i;
#ifndef TWIN
#pragma omp parallel for reduction(max : worst)
#else
#pragma omp parallel for reduction(max : worst) num_threads(m->nslabs)
#endif
  for (i = 0; i < m->nslabs; i++) {
    relax(&m->slabs[i]);
    if (m->slabs[i].residual > worst)
      worst = m->slabs[i].residual;
  }
  return worst;
}

int solve(FILE *in, double eps) {
  struct mesh m;
  if (mesh_read(in, &m) < 0)
    return -1;
  double residual = sweep(&m);
  free(m.slabs);
  return residual < eps;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  fprintf(f, "mesh %zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "%zu.5\n", i);
  rewind(f);
  solve(f, 1e-6);
  return witnessReport();
}
