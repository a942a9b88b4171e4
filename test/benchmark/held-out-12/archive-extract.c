// spawn: OpenMP parallel
// loop: omp for
// origin: number of members of an archive
// limiter: number of threads of the team
// waits: end of the parallel region
// distance: same function
// differs: number of threads
// A: unbounded Y3 | limiter: as many threads as members
// B: bounded N2 | limiter: as many threads as processors
// flags: -fopenmp -L/usr/lib/llvm-14/lib -Wl,-rpath,/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct member {
  char name[24];
  uint32_t packed, unpacked;
  uint32_t checksum;
};

struct archive {
  uint32_t count;
  struct member *members;
};

static int read_directory(FILE *in, struct archive *a) {
  if (fread(&a->count, sizeof(a->count), 1, in) != 1)
    return -1;
  a->members = calloc(a->count, sizeof(*a->members));
  if (!a->members)
    return -1;
  if (fread(a->members, sizeof(*a->members), a->count, in) != a->count) {
    free(a->members);
    return -1;
  }
  return 0;
}

static int inflate_member(struct member *m) {
  witnessTask();
  m->unpacked = m->packed * 3;
  return m->checksum != m->packed;
}

int extract(FILE *in) {
  struct archive a;
  int broken = 0;
  if (read_directory(in, &a) != 0) {
    fprintf(stderr, "archive: truncated directory\n");
    return -1;
  }
#ifndef TWIN
  int threads = (int)a.count;
#else
  int threads = (int)sysconf(_SC_NPROCESSORS_ONLN);
#endif
#pragma omp parallel for num_threads(threads) schedule(static, 1) reduction(+ : broken)
  for (uint32_t i = 0; i < a.count; i++)
    broken += inflate_member(&a.members[i]);
  free(a.members);
  return broken;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint32_t count = (uint32_t)n;
  FILE *in = tmpfile();
  fwrite(&count, sizeof(count), 1, in);
  for (uint32_t i = 0; i < count; i++) {
    struct member m = {"", 100, 0, 100};
    snprintf(m.name, sizeof(m.name), "part%u.bin", i);
    fwrite(&m, sizeof(m), 1, in);
  }
  rewind(in);
  if (extract(in) != 0)
    fprintf(stderr, "archive: broken members\n");
  return witnessReport();
}
