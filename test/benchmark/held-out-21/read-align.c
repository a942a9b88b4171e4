// spawn: pthread_create
// loop: recursion
// origin: pointer and length
// waits: after the recursion
// distance: same function
// differs: what ends the recursion
// A: unbounded Y1 | limiter: none, down to 1 read
// B: bounded N1 | limiter: depth of 4
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MAX_DEPTH 4

struct read {
  char bases[64];
  int position;
};

struct slice {
  struct read *reads;
  size_t count;
  int depth;
  const char *reference;
};

static void align_slice(const struct slice *s) {
  for (size_t i = 0; i < s->count; i++) {
    const char *hit = strstr(s->reference, s->reads[i].bases);
    s->reads[i].position = hit ? (int)(hit - s->reference) : -1;
  }
}

static void *align(void *arg) {
  struct slice *s = arg;
  pthread_t helper;
  witnessEnter();
#ifdef TWIN
  if (s->count <= 1 || s->depth >= MAX_DEPTH) {
#else
  if (s->count <= 1) {
#endif
    align_slice(s);
    witnessWork();
    witnessLeave();
    return NULL;
  }
  struct slice left = *s, right = *s;
  left.count = s->count / 2;
  left.depth = right.depth = s->depth + 1;
  right.reads += left.count;
  right.count -= left.count;
  int forked = pthread_create(&helper, NULL, align, &left) == 0;
  if (!forked)
    align_slice(&left);
  align(&right);
  if (forked)
    pthread_join(helper, NULL);
  witnessLeave();
  return NULL;
}

int align_reads(struct read *reads, size_t count, const char *reference) {
  struct slice all = {reads, count, 0, reference};
  int mapped = 0;
  align(&all);
  for (size_t i = 0; i < count; i++)
    mapped += reads[i].position >= 0;
  return mapped;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct read *reads = calloc(n, sizeof(*reads));
  for (size_t i = 0; i < n; i++)
    strcpy(reads[i].bases, "GATTACA");
  align_reads(reads, n, "ACGTGATTACATTTAGGC");
  free(reads);
  return witnessReport();
}
