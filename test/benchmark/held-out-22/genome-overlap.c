// spawn: OpenMP parallel for
// loop: counted
// origin: reads parsed from FASTA
// waits: end of the parallel region
// distance: same function
// limiter: size of the team
// differs: origin of the size of the team
// A: unbounded Y3 | limiter: num_threads of the number of reads
// B: bounded N8 | limiter: default team of the runtime
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <string.h>

#define SEED 12

struct read {
  char *bases;
  size_t len;
  int best, best_len;
};

struct assembly {
  struct read *reads;
  int nreads, cap;
};

static int assembly_add(struct assembly *a, const char *bases) {
  if (a->nreads == a->cap) {
    int cap = a->cap ? a->cap * 2 : 64;
    struct read *grown = realloc(a->reads, (size_t)cap * sizeof(*grown));
    if (!grown)
      return -1;
    a->reads = grown;
    a->cap = cap;
  }
  a->reads[a->nreads].bases = strdup(bases);
  a->reads[a->nreads].len = strlen(bases);
  a->reads[a->nreads].best = -1;
  a->reads[a->nreads++].best_len = 0;
  return 0;
}

int load_fasta(struct assembly *a, FILE *in) {
  char line[512];
  while (fgets(line, sizeof(line), in)) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '>' || line[0] == '\0')
      continue;
    if (assembly_add(a, line) != 0)
      return -1;
  }
  return a->nreads;
}

static void best_overlap(struct assembly *a, int self) {
  struct read *r = &a->reads[self];
  witnessTask();
  for (int other = 0; other < a->nreads; other++) {
    const struct read *o = &a->reads[other];
    if (other == self || o->len < SEED || r->len < SEED)
      continue;
    const char *hit = strstr(r->bases, "ACGTACGTAC");
    int len = hit ? (int)(r->len - (size_t)(hit - r->bases)) : 0;
    if (len > r->best_len) {
      r->best_len = len;
      r->best = other;
    }
  }
}

int overlap_reads(struct assembly *a) {
  int edges = 0;
#ifndef TWIN
#pragma omp parallel for num_threads(a->nreads) schedule(static, 1) reduction(+ : edges)
#else
#pragma omp parallel for schedule(static, 1) reduction(+ : edges)
#endif
  for (int i = 0; i < a->nreads; i++) {
    best_overlap(a, i);
    edges += a->reads[i].best >= 0;
  }
  return edges;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct assembly a = {0};
  FILE *in = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(in, ">read%zu\nTTGACGTACGTACGGATTACA\n", i);
  rewind(in);
  if (load_fasta(&a, in) > 0)
    overlap_reads(&a);
  return witnessReport();
}
