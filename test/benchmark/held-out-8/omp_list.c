// spawn: omp task
// loop: linked list
// origin: list parameter
// limiter: team of the parallel region
// waits: end of the parallel region
// distance: same function
// differs: taskwait in the loop
// A: bounded N8 | waits: end of the region
// B: bounded N8 | waits: taskwait in the iteration
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib -lomp
#include "witness.h"
#include <stdlib.h>

typedef struct particle {
  double pos[3];
  double vel[3];
  struct particle *next;
} particle;

static void push_particle(particle *p, double dt) {
  p->pos[0] += p->vel[0] * dt;
  witnessTask();
}

void step(particle *first, double dt) {
#pragma omp parallel num_threads(4)
#pragma omp single
  for (particle *p = first; p; p = p->next) {
#pragma omp task firstprivate(p)
    push_particle(p, dt);
#ifdef TWIN
#pragma omp taskwait
#endif
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  particle *first = NULL;
  while (n-- > 0) {
    particle *p = calloc(1, sizeof(*p));
    p->next = first;
    first = p;
  }
  step(first, 0.01);
  return witnessReport();
}
