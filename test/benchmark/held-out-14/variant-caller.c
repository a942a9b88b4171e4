// spawn: OpenMP
// loop: parallel region
// origin: contigs of an alignment file
// waits: end of the parallel region
// distance: same function
// differs: clause num_threads
// A: unbounded Y3 | limiter: num_threads as large as the number of contigs
// B: bounded N8 | limiter: threads of the runtime
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib -Wl,-rpath,/usr/lib/llvm-14/lib
#include "witness.h"
#include <string.h>

struct contig {
  char name[24];
  unsigned length;
  unsigned variants;
};

struct alignment {
  int n_contigs;
  struct contig *contigs;
  unsigned min_quality;
};

static unsigned call_contig(const struct contig *c, unsigned min_quality) {
  unsigned found = 0, state = c->length;
  witnessTask();
  for (unsigned pos = 0; pos < c->length; pos += 100) {
    state = state * 1664525u + 1013904223u;
    if (state >> 24 > 255 - min_quality)
      found++;
  }
  return found;
}

unsigned call_variants(struct alignment *aln) {
  unsigned total = 0;
  int n = aln->n_contigs;

  if (n <= 0)
    return 0;
#ifndef TWIN
#pragma omp parallel for num_threads(n) reduction(+ : total) schedule(static, 1)
#else
#pragma omp parallel for reduction(+ : total) schedule(static, 1)
#endif
  for (int i = 0; i < n; i++) {
    struct contig *c = &aln->contigs[i];
    c->variants = call_contig(c, aln->min_quality);
    total += c->variants;
  }
  return total;
}

static struct alignment *read_header(size_t n) {
  struct alignment *aln = calloc(1, sizeof(*aln));
  aln->n_contigs = (int)n;
  aln->contigs = calloc(n, sizeof(*aln->contigs));
  aln->min_quality = 20;
  for (size_t i = 0; i < n; i++) {
    snprintf(aln->contigs[i].name, sizeof(aln->contigs[i].name), "scaffold_%zu", i);
    aln->contigs[i].length = 5000;
  }
  return aln;
}

int main(int argc, char **argv) {
  struct alignment *aln = read_header(witnessSize(argc, argv));
  call_variants(aln);
  free(aln->contigs);
  free(aln);
  return witnessReport();
}
