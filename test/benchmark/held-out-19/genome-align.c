// spawn: OpenMP parallel region
// loop: parallel region
// origin: file header
// waits: at the end of the region
// distance: same function
// differs: the size of the team
// A: unbounded Y3 | limiter: num_threads of the number of contigs
// B: bounded N1 | limiter: num_threads of 8
// witness: runnable
// flags: -fopenmp -I/usr/lib/llvm-14/lib/clang/14.0.6/include/openmp
// libraries: -L/usr/lib/llvm-14/lib -Wl,-rpath,/usr/lib/llvm-14/lib
#include "witness.h"
#include <stdlib.h>
#include <string.h>

extern int omp_get_thread_num(void);
extern int omp_get_num_threads(void);
extern void omp_set_dynamic(int);

struct contig {
  char name[24];
  long length;
  double score;
};

static double smith_waterman(const struct contig *c) {
  return (double)c->length / (double)(strlen(c->name) + 1);
}

static struct contig *read_header(FILE *sam, int *count) {
  struct contig *all = NULL;
  if (fscanf(sam, "@HD contigs:%d\n", count) != 1 || *count <= 0)
    return NULL;
  all = calloc((size_t)*count, sizeof(*all));
  for (int i = 0; all && i < *count; i++) {
    if (fscanf(sam, "@SQ %23s %ld\n", all[i].name, &all[i].length) != 2) {
      free(all);
      return NULL;
    }
  }
  return all;
}

int align_contigs(FILE *sam) {
  int ncontigs = 0;
  struct contig *contigs = read_header(sam, &ncontigs);
  if (!contigs)
    return -1;
  omp_set_dynamic(0);
#ifndef TWIN
#pragma omp parallel num_threads(ncontigs)
#else
#pragma omp parallel num_threads(8)
#endif
  {
    witnessEnter();
    witnessWork();
    for (int i = omp_get_thread_num(); i < ncontigs; i += omp_get_num_threads())
      contigs[i].score = smith_waterman(&contigs[i]);
    witnessLeave();
  }
  free(contigs);
  return ncontigs;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  fprintf(f, "@HD contigs:%zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "@SQ chrUn_%zu %zu\n", i, 1000 + i);
  rewind(f);
  align_contigs(f);
  return witnessReport();
}
