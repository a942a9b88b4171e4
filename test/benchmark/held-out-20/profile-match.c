// spawn: OpenMP
// loop: parallel for
// origin: pointer and length
// waits: end of the region
// distance: same function
// differs: number of threads of the team
// A: unbounded Y3 | limiter: num_threads from the input
// B: bounded N2 | limiter: num_threads of the configuration
// witness: runnable
// flags: -Xclang -fopenmp
// libraries: -lomp5
#include "witness.h"
#include <stdlib.h>
#include <string.h>

#define LOCI 16

struct profile {
  unsigned char allele[LOCI][2];
  int partial;
};

struct lab_config {
  int match_threads;
  int min_loci;
};

static int shared_loci(const struct profile *a, const struct profile *b) {
  int hits = 0;
  for (int i = 0; i < LOCI; i++)
    hits += memcmp(a->allele[i], b->allele[i], 2) == 0;
  return hits;
}

int match_profile(const struct lab_config *cfg, const struct profile *probe,
                  const struct profile *db, int entries) {
  int matches = 0;
#ifdef TWIN
  int team = cfg->match_threads;
#else
  int team = entries;
#endif
#pragma omp parallel for num_threads(team) schedule(static, 1) reduction(+ : matches)
  for (int i = 0; i < entries; i++) {
    witnessTask();
    if (db[i].partial)
      continue;
    if (shared_loci(probe, &db[i]) >= cfg->min_loci)
      matches++;
  }
  return matches;
}

static void load_config(struct lab_config *cfg) {
  const char *threads = getenv("LAB_MATCH_THREADS");
  cfg->match_threads = threads ? atoi(threads) : 4;
  cfg->min_loci = 13;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct lab_config cfg;
  struct profile probe = {0};
  load_config(&cfg);
  match_profile(&cfg, &probe, calloc(n, sizeof(struct profile)), (int)n);
  return witnessReport();
}
