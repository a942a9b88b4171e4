// spawn: OpenMP parallel region
// loop: for shared by the region
// origin: file in binary
// limiter: num_threads
// waits: end of the region
// distance: same function
// differs: the size of the team
// A: unbounded Y3 | limiter: team as large as the number of members
// B: bounded N8 | limiter: team of at most eight
// witness: runnable
// flags: -fopenmp=libiomp5
#include "witness.h"
#include <stdlib.h>
#include <string.h>

#define AR_MAGIC "!<arch>\n"
#define HEADER 60

struct member {
  const char *data;
  long size;
  unsigned symbols;
};

struct archive {
  struct member *members;
  int count;
};

static int read_members(struct archive *ar, const char *p, const char *end) {
  if (end - p < 8 || memcmp(p, AR_MAGIC, 8) != 0)
    return -1;
  for (p += 8; end - p >= HEADER;) {
    long size = strtol(p + 48, NULL, 10);
    if (size < 0 || size > end - p - HEADER)
      return -1;
    ar->members = realloc(ar->members, (ar->count + 1) * sizeof(struct member));
    ar->members[ar->count++] = (struct member){p + HEADER, size, 0};
    p += HEADER + size + (size & 1);
  }
  return 0;
}

static unsigned count_symbols(const struct member *m) {
  unsigned found = 0;
  witnessTask();
  for (long i = 0; i < m->size; i++)
    found += m->data[i] == 0;
  return found;
}

unsigned long index_archive(struct archive *ar) {
  unsigned long total = 0;
#ifndef TWIN
  int team = ar->count;
#else
  int team = ar->count < 8 ? ar->count : 8;
#endif
  if (team == 0)
    return 0;
#pragma omp parallel for num_threads(team) schedule(static, 1) reduction(+ : total)
  for (int i = 0; i < ar->count; i++) {
    ar->members[i].symbols = count_symbols(&ar->members[i]);
    total += ar->members[i].symbols;
  }
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *image = malloc(8 + n * (HEADER + 2)), *p = image;
  memcpy(p, AR_MAGIC, 8);
  p += 8;
  for (size_t i = 0; i < n; i++, p += HEADER + 2) {
    memset(p, ' ', HEADER);
    memcpy(p + 48, "2", 1);
    memcpy(p + HEADER, "\0a", 2);
  }
  struct archive ar = {0};
  if (read_members(&ar, image, p) == 0)
    index_archive(&ar);
  return witnessReport();
}
